//! The head of a report from names of the directory.

/// The words before the name of a province.
const PROVINCES: [&str; 2] = [" tỉnh ", " thành phố "];

/// A name as a head prints it: capitals, the province on a line of its own.
pub(crate) fn printed(name: &str) -> String {
    let parted = PROVINCES.iter().find_map(|word| {
        let (before, after) = name.rsplit_once(word)?;
        Some(format!("{before}\n{} {after}", word.trim()))
    });
    parted.unwrap_or_else(|| name.to_owned()).to_uppercase()
}

/// The place that a name holds (*địa danh*): of "Liên minh Hợp tác xã tỉnh Sông Lam" it is "Sông Lam".
pub(crate) fn place(name: &str) -> String {
    let found = PROVINCES
        .iter()
        .find_map(|word| name.rsplit_once(word).map(|(_, place)| place));
    found.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_prints_the_province_on_its_own_line() {
        let alliance = "Liên minh Hợp tác xã tỉnh Sông Lam";
        assert_eq!(printed(alliance), "LIÊN MINH HỢP TÁC XÃ\nTỈNH SÔNG LAM");
        assert_eq!(place(alliance), "Sông Lam");
        assert_eq!(printed("Liên minh"), "LIÊN MINH");
        assert_eq!(place("Liên minh"), "");
    }
}
