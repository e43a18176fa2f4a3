//! `hoptac audit verify`: check the chain of the audit from its first link.

use std::path::Path;

use db::{Verdict, verify_chain};

/// Checks the chain.
///
/// # Errors
/// The chain is broken, or cannot be read: the sentence to print.
pub(crate) async fn verify(data: &Path) -> Result<String, String> {
    let ground = super::open(data).await?;
    let verdict = verify_chain(&ground.house.db)
        .await
        .map_err(|fault| fault.chain())?;
    judge(&verdict)
}

fn judge(verdict: &Verdict) -> Result<String, String> {
    let Verdict {
        sound,
        broken_at,
        waiting,
        outside,
    } = *verdict;
    if let Some(position) = broken_at {
        return Err(format!(
            "Chuỗi nhật ký đứt ở mắt xích {position}; {sound} mắt xích trước đó còn nguyên. Hãy giữ nguyên máy chủ và \
             so với bản sao lưu gần nhất."
        ));
    }
    if outside > 0 {
        return Err(format!(
            "Có {outside} dòng nhật ký nằm ngoài chuỗi. Hãy giữ nguyên máy chủ và so với bản sao lưu gần nhất."
        ));
    }
    Ok(format!(
        "Nhật ký nguyên vẹn: {sound} mắt xích; {waiting} dòng mới chờ nối vào chuỗi.\n"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_chain_and_rows_outside_it_are_failures_and_a_waiting_tail_is_none() {
        let sound = Verdict {
            sound: 7,
            broken_at: None,
            waiting: 2,
            outside: 0,
        };
        assert!(judge(&sound).unwrap().contains("7 mắt xích; 2 dòng"));
        assert!(
            judge(&Verdict {
                broken_at: Some(8),
                ..sound
            })
            .unwrap_err()
            .contains("mắt xích 8")
        );
        assert!(
            judge(&Verdict {
                outside: 1,
                ..sound
            })
            .unwrap_err()
            .contains("nằm ngoài chuỗi")
        );
    }
}
