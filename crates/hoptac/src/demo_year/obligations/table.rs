//! The acts on what bodies owe, as a table.

use kernel::Day;
use plan::api::ActKind;

use super::{OwedAct, Owes};
use crate::demo_year::bodies::{BY_LETTER, DISTRICTS};
use crate::demo_year::stage::day;

/// A day, and the tasks that are due on it.
pub(in crate::demo_year) type Decided = (Option<(i8, i8)>, &'static [&'static str]);

/// The days on which the Alliance decided where the document says none; none of its own where a task falls due again and
/// again. What stands in no line is still only proposed.
pub(in crate::demo_year) const DUE_DAYS: [Decided; 5] = [
    (
        None,
        &[
            "IV.1-4", "IV.2-3", "IV.4-2", "IV.5-1", "IV.6-2", "IV.7-2", "IV.9-1", "IV.11-1",
            "IV.13-4", "IV.14-1", "IV.14-2",
        ],
    ),
    (Some((9, 30)), &["IV.4-1", "IV.8-2", "IV.12-1"]),
    (Some((10, 31)), &["IV.1-5", "IV.3-4", "IV.13-3"]),
    (Some((11, 15)), &["IV.3-1", "IV.7-1"]),
    (
        Some((12, 15)),
        &["IV.1-3", "IV.2-1", "IV.3-2", "IV.10-2", "IV.13-2"],
    ),
];

/// The districts that have looked through their cooperatives.
pub(in crate::demo_year) const REVIEWED: [&str; 7] =
    ["688", "689", "690", "692", "694", "695", "697"];

const ALLIANCE: &str = "lien-minh-htx";
const PLANNING: &str = "so-ke-hoach-va-dau-tu";
const AGRICULTURE: &str = "so-nong-nghiep-va-phat-trien-nong-thon";
const COUNTRYSIDE: &str = "vpdp-nong-thon-moi";
const SCIENCE: &str = "so-khoa-hoc-va-cong-nghe";
const TRADE: &str = "so-cong-thuong";
const INFORMATION: &str = "so-thong-tin-va-truyen-thong";
const FINANCE: &str = "so-tai-chinh";
const PRESS: &str = "dai-pt-th-va-bao";

type At = (&'static str, &'static str, u32);

/// The acts as they are written down.
struct Acts(Vec<(Day, OwedAct)>);

impl Acts {
    fn act(
        &mut self,
        (key, slug, round): At,
        (kind, on): (ActKind, (i8, i8)),
        note: &str,
    ) -> &mut OwedAct {
        let act = OwedAct {
            key,
            owes: Owes::Body(slug),
            round,
            kind,
            note: Some(note.to_owned()).filter(|note| !note.is_empty()),
            due: None,
            evidence: Vec::new(),
        };
        self.0.push((day(on), act));
        let last = self.0.len().saturating_sub(1);
        #[expect(clippy::indexing_slicing, reason = "the act was pushed a line above")]
        &mut self.0[last].1
    }

    /// Handed in, and accepted some days later.
    fn done(&mut self, at: At, submitted: (i8, i8), accepted: (i8, i8), evidence: &[String]) {
        let note = "Đã hoàn thành, kết quả kèm theo (minh hoạ).";
        let act = self.act(at, (ActKind::Submit, submitted), note);
        act.evidence = evidence.to_vec();
        self.act(at, (ActKind::Accept, accepted), "");
    }
}

/// Every act of the year on what a body owes.
pub(super) fn acts() -> Vec<(Day, OwedAct)> {
    let mut acts = Acts(Vec::new());
    of_the_alliance(&mut acts);
    of_planning(&mut acts);
    of_agriculture(&mut acts);
    of_other_departments(&mut acts);
    by_press_and_bank(&mut acts);
    of_the_districts(&mut acts);
    of_a_cooperative(&mut acts);
    acts.0
}

/// The names of entries of a list.
fn entries(key: &str, numbers: &[u16]) -> Vec<String> {
    let names = numbers.iter().map(|number| format!("{key}-{number:03}"));
    names.collect()
}

fn of_the_alliance(acts: &mut Acts) {
    acts.done(("IV.1-6", ALLIANCE, 1), (2, 10), (2, 14), &[]);
    acts.done(("IV.1-1", ALLIANCE, 1), (3, 29), (4, 4), &[]);
    let classes = ["lop-lớp 1".to_owned(), "lop-lớp 2".to_owned()];
    acts.done(("IV.1-2", ALLIANCE, 1), (6, 21), (6, 27), &classes);
    acts.done(("IV.1-5", ALLIANCE, 1), (10, 18), (10, 24), &[]);
    let guided = acts.act(
        ("IV.1-3", ALLIANCE, 1),
        (ActKind::Progress, (8, 30)),
        "Đã hướng dẫn hồ sơ cho ba nhóm hộ, một nhóm còn chọn đất.",
    );
    guided.evidence = entries("T1", &[3, 12]);
    // January has no entry of its own: the plan began in its middle.
    acts.done(("IV.1-4", ALLIANCE, 1), (1, 30), (2, 2), &[]);
    for (round, month) in (2_u32..).zip(2_i8..=10) {
        let article = [format!("bai-{month:02}")];
        acts.done(
            ("IV.1-4", ALLIANCE, round),
            (month, 26),
            (month + 1, 2),
            &article,
        );
    }
    for (round, month) in [(1, 3), (2, 6), (3, 9)] {
        let at = ("IV.1-7", ALLIANCE, round);
        acts.done(at, (month, 29), (month + 1, 4), &[]);
    }
}

fn of_planning(acts: &mut Acts) {
    let dissolving = ("IV.2-1", PLANNING, 1);
    let told = "Sáu HTX đã giải thể xong; các hồ sơ còn lại vướng công nợ.";
    let act = acts.act(dissolving, (ActKind::Progress, (10, 20)), told);
    act.evidence = entries("T2", &[57, 60, 66, 71, 83, 92]);
    acts.act(dissolving, (ActKind::Urge, (11, 20)), "");
    let capital = ("IV.2-2", PLANNING, 1);
    acts.act(capital, (ActKind::Urge, (10, 9)), "");
    let why = "Tờ trình chờ ý kiến thẩm định nguồn vốn, xin lùi đến 20/12/2023.";
    acts.act(capital, (ActKind::AskExtension, (11, 27)), why)
        .due = Some((12, 20));
    for (round, month) in (1_u32..).zip(1_i8..=10) {
        acts.done(
            ("IV.2-3", PLANNING, round),
            (month, 28),
            (month + 1, 3),
            &[],
        );
    }
}

fn of_agriculture(acts: &mut Acts) {
    let links = entries("lien-ket", &[3, 12, 29, 41]);
    acts.done(("IV.3-1", AGRICULTURE, 1), (11, 3), (11, 9), &links);
    let placed = acts.act(
        ("IV.3-2", AGRICULTURE, 1),
        (ActKind::Progress, (10, 12)),
        "Năm cán bộ trẻ đã về làm việc tại HTX.",
    );
    placed.evidence = entries("tre", &[2, 9, 16, 21, 28]);
    let note = "Đã chứng nhận vùng trồng cho sáu HTX, danh sách kèm theo (minh hoạ).";
    acts.act(
        ("IV.3-3", AGRICULTURE, 1),
        (ActKind::Submit, (11, 28)),
        note,
    );
    acts.done(("IV.3-4", AGRICULTURE, 1), (10, 19), (10, 25), &[]);
}

fn of_other_departments(acts: &mut Acts) {
    let money = ("IV.4-1", COUNTRYSIDE, 1);
    let told = "Một kho đã bàn giao; kho thứ hai chờ phân bổ vốn.";
    acts.act(money, (ActKind::Urge, (10, 9)), "");
    acts.act(money, (ActKind::Progress, (11, 6)), told).evidence = entries("T8", &[23]);
    acts.act(money, (ActKind::Inspect, (11, 21)), "");
    acts.done(("IV.5-1", "ban-dan-toc", 1), (11, 14), (11, 20), &[]);
    let watered = entries("T4", &[5, 9, 13, 15, 18, 21, 24, 27, 30]);
    acts.done(("IV.6-1", SCIENCE, 1), (10, 30), (11, 3), &watered);
    acts.act(
        ("IV.6-2", SCIENCE, 1),
        (ActKind::Progress, (9, 15)),
        "Đã hướng dẫn năm HTX tra cứu và nộp đơn.",
    );
    acts.done(
        ("IV.7-1", TRADE, 1),
        (11, 7),
        (11, 13),
        &entries("T5", &[7, 19]),
    );
    acts.done(
        ("IV.7-2", TRADE, 1),
        (3, 28),
        (4, 3),
        &entries("hoi-cho", &[7, 19]),
    );
    acts.act(("IV.7-2", TRADE, 2), (ActKind::Urge, (7, 6)), "");
    acts.done(
        ("IV.7-2", TRADE, 2),
        (7, 12),
        (7, 18),
        &entries("hoi-cho", &[28, 35]),
    );
    acts.done(
        ("IV.7-2", TRADE, 3),
        (9, 29),
        (10, 5),
        &entries("hoi-cho", &[43, 44]),
    );
    let digital = entries("T3", &[1, 2, 4, 6, 8, 11, 14, 17, 20, 22, 25]);
    acts.done(("IV.8-1", INFORMATION, 1), (9, 27), (10, 2), &digital);
    acts.done(("IV.8-2", INFORMATION, 1), (8, 29), (9, 5), &[]);
    let proposed = "Đã trình phương án vốn vay giải quyết việc làm (minh hoạ).";
    let labour = ("IV.9-1", "so-lao-dong-thuong-binh-va-xa-hoi", 1);
    acts.act(labour, (ActKind::Submit, (11, 24)), proposed);
    let checked = ("IV.10-1", FINANCE, 1);
    acts.act(
        checked,
        (ActKind::Submit, (3, 14)),
        "Biên bản thẩm định (minh hoạ).",
    );
    let why = "Chưa tách kinh phí của từng cơ quan.";
    acts.act(checked, (ActKind::Return, (3, 16)), why);
    acts.done(checked, (3, 21), (3, 24), &[]);
    acts.act(
        ("IV.10-2", FINANCE, 1),
        (ActKind::Progress, (10, 12)),
        "Đã hướng dẫn quyết toán ba quý.",
    );
}

/// The column of September came back; the Bank acts by letter.
fn by_press_and_bank(acts: &mut Acts) {
    acts.done(("IV.11-1", PRESS, 1), (1, 31), (2, 3), &[]);
    for (round, month) in (2_u32..).zip(2_i8..=10) {
        let at = ("IV.11-1", PRESS, round);
        let column = [format!("cot-{month:02}")];
        match month {
            9 => {
                let note = "Chuyên mục tháng 9 đã phát.";
                acts.act(at, (ActKind::Submit, (9, 27)), note).evidence = column.to_vec();
                let why = "Chuyên mục phát lại của tháng 8, đề nghị làm nội dung mới.";
                acts.act(at, (ActKind::Return, (10, 3)), why);
            }
            _ => acts.done(at, (month, 26), (month + 1, 3), &column),
        }
    }
    let bank = ("IV.12-1", BY_LETTER, 1);
    let lent = entries("vay-nh", &[6, 14, 22]);
    acts.done(bank, (9, 26), (10, 4), &lent);
}

/// Seven of eleven have looked through their cooperatives; one got more time, one is returned, one waits, one is late.
fn of_the_districts(acts: &mut Acts) {
    for (n, (code, name, _)) in (0_i8..).zip(&DISTRICTS) {
        let plan = [format!("kh-huyen-{name}")];
        if n % 5 == 4 {
            acts.act(("IV.13-1", code, 1), (ActKind::Urge, (3, 20)), "");
            acts.done(("IV.13-1", code, 1), (4, 14), (4, 19), &plan);
        } else {
            acts.done(("IV.13-1", code, 1), (3, 14), (3, 17 + n), &plan);
        }
        for (round, month) in [(1, 3), (2, 6), (3, 9)] {
            let at = ("IV.13-4", *code, round);
            match (*code, round) {
                ("696", 3) => {
                    acts.act(at, (ActKind::Urge, (10, 10)), "");
                }
                ("691", 2) => acts.done(at, (7, 11), (7, 17), &[]),
                _ => acts.done(at, (month, 27), (month + 1, 4 + n), &[]),
            }
        }
        if REVIEWED.contains(code) {
            let visits = [format!("ra-soat-{name}")];
            acts.done(("IV.13-3", code, 1), (10, 16 + n), (10, 26), &visits);
        }
        if n % 3 == 0 {
            let note = "Đã tổ chức hội nghị vận động ở các xã (minh hoạ).";
            let meeting = [format!("hoi-nghi-{name}")];
            let act = acts.act(("IV.13-2", code, 1), (ActKind::Progress, (9, 20)), note);
            act.evidence = meeting.to_vec();
        }
    }
    let more = "Hai xã mới có người theo dõi từ tháng 7, xin lùi đến 15/12/2023.";
    let late = ("IV.13-3", "691", 1);
    acts.act(late, (ActKind::AskExtension, (10, 24)), more).due = Some((12, 15));
    acts.act(
        late,
        (ActKind::GrantExtension, (10, 27)),
        "Đồng ý, không lùi thêm.",
    );
    let returned = ("IV.13-3", "693", 1);
    acts.act(
        returned,
        (ActKind::Submit, (10, 30)),
        "Danh sách rà soát kèm theo (minh hoạ).",
    );
    let why = "Danh sách chưa ghi công nợ của các HTX ngừng hoạt động.";
    acts.act(returned, (ActKind::Return, (11, 20)), why);
    let waits = "Danh sách rà soát và biên bản của các xã kèm theo (minh hoạ).";
    acts.act(("IV.13-3", "698", 1), (ActKind::Submit, (11, 24)), waits);
    acts.act(("IV.13-3", "696", 1), (ActKind::Urge, (11, 14)), "");
}

fn of_a_cooperative(acts: &mut Acts) {
    let note = "Thành viên đã góp thêm vốn và cử hai người dự tập huấn (minh hoạ).";
    let act = acts.act(("IV.14-1", "", 1), (ActKind::Progress, (10, 5)), note);
    act.owes = Owes::Cooperative(17);
    let note = "Báo cáo năm của HTX Mẫu 017 (minh hoạ).";
    let act = acts.act(("IV.14-2", "", 1), (ActKind::Submit, (11, 22)), note);
    act.owes = Owes::Cooperative(17);
}
