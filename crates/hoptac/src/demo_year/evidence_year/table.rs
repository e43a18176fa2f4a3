//! The entries of the year, as a table: what, whose, when, about whom, and what became of it.

use evidence::api::{MoneySource, kinds};
use kernel::Day;
use library::api::PaperKind;

use super::Line;
use crate::demo_year::bodies::{BY_LETTER, DISTRICTS};
use crate::demo_year::stage::day;

/// Days after which something is recorded.
pub(super) const DAYS_TO_RECORD: i32 = 1;
/// Days after which it is verified.
const DAYS_TO_VERIFY: i32 = 5;

const ALLIANCE: &str = "lien-minh-htx";
const PLANNING: &str = "so-ke-hoach-va-dau-tu";
const AGRICULTURE: &str = "so-nong-nghiep-va-phat-trien-nong-thon";
const COUNTRYSIDE: &str = "vpdp-nong-thon-moi";
const SCIENCE: &str = "so-khoa-hoc-va-cong-nghe";
const TRADE: &str = "so-cong-thuong";
const INFORMATION: &str = "so-thong-tin-va-truyen-thong";
const FINANCE: &str = "so-tai-chinh";
const PRESS: &str = "dai-pt-th-va-bao";
const FUND: &str = "quy-ho-tro-phat-trien-htx";

/// What became of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) enum Then {
    Verify,
    Return(&'static str),
    Resubmit(&'static str),
    Reverse(&'static str),
}

type Entry = (Line, Vec<(Day, Then)>);

/// What the entries of one list have in common.
#[derive(Debug, Clone, Copy)]
struct Of {
    key: &'static str,
    kind: &'static str,
    slug: &'static str,
    paper: Option<(PaperKind, &'static str)>,
}

impl Of {
    /// An entry about one cooperative, verified some days later.
    fn one(&self, (number, on): (u16, (i8, i8))) -> Entry {
        let on = day(on);
        let paper = self
            .paper
            .map(|(kind, what)| (kind, format!("{what} HTX Mẫu {number:03}")));
        let line = Line {
            key: format!("{}-{number:03}", self.key),
            kind: self.kind,
            slug: self.slug,
            on,
            cooperatives: vec![number],
            quantity: None,
            amount: None,
            programme: None,
            paper,
            note: None,
        };
        (line, vec![verified(on)])
    }

    /// An entry about nobody in particular.
    fn event(&self, (name, on): (&str, (i8, i8)), quantity: Option<i64>) -> Entry {
        let on = day(on);
        let line = Line {
            key: format!("{}-{name}", self.key),
            kind: self.kind,
            slug: self.slug,
            on,
            cooperatives: Vec::new(),
            quantity,
            amount: None,
            programme: None,
            paper: self
                .paper
                .map(|(kind, what)| (kind, format!("{what} {name}"))),
            note: Some("Dữ liệu minh hoạ.".to_owned()),
        };
        (line, vec![verified(on)])
    }

    fn each(&self, numbers: &[(u16, (i8, i8))]) -> Vec<Entry> {
        numbers.iter().map(|one| self.one(*one)).collect()
    }
}

fn verified(on: Day) -> (Day, Then) {
    (on.plus_days(DAYS_TO_VERIFY), Then::Verify)
}

/// The last of a list wait for the body that is to verify them.
fn last_wait(mut entries: Vec<Entry>, count: usize) -> Vec<Entry> {
    for (_, then) in entries.iter_mut().rev().take(count) {
        then.clear();
    }
    entries
}

fn with_money(mut entries: Vec<Entry>, millions: &[i64], money: MoneySource) -> Vec<Entry> {
    for ((line, _), millions) in entries.iter_mut().zip(millions) {
        line.amount = Some((*millions, money));
    }
    entries
}

/// Every entry of the year.
pub(super) fn lines() -> Vec<Entry> {
    let mut all = models();
    for more in [
        dissolved(),
        digital(),
        irrigated(),
        branded(),
        founded(),
        built(),
        told_of(),
        taught(),
        traded(),
        paid(),
        in_districts(),
    ] {
        all.extend(more);
    }
    all
}

fn models() -> Vec<Entry> {
    let of = Of {
        key: "T1",
        kind: kinds::MODEL_VALUE_CHAIN,
        slug: ALLIANCE,
        paper: Some((
            PaperKind::Minutes,
            "Biên bản kiểm tra mô hình chuỗi giá trị,",
        )),
    };
    of.each(&[(3, (5, 18)), (12, (8, 22)), (31, (11, 10))])
}

/// Two files wait for the department; the first came 21 days before the day on which the demonstration stands.
fn dissolved() -> Vec<Entry> {
    let of = Of {
        key: "T2",
        kind: kinds::COOPERATIVE_DISSOLVED,
        slug: PLANNING,
        paper: Some((PaperKind::Decision, "Quyết định giải thể")),
    };
    let done = [
        (57, (4, 12)),
        (60, (5, 20)),
        (66, (6, 15)),
        (71, (7, 28)),
        (83, (8, 30)),
        (92, (10, 12)),
        (75, (11, 8)),
        (88, (11, 19)),
    ];
    last_wait(of.each(&done), 2)
}

fn digital() -> Vec<Entry> {
    let of = Of {
        key: "T3",
        kind: kinds::DIGITAL_ADOPTED,
        slug: INFORMATION,
        paper: Some((PaperKind::Minutes, "Biên bản nghiệm thu phần mềm,")),
    };
    of.each(&[
        (1, (3, 21)),
        (2, (4, 4)),
        (4, (4, 19)),
        (6, (5, 9)),
        (8, (5, 30)),
        (11, (6, 13)),
        (14, (7, 4)),
        (17, (7, 25)),
        (20, (8, 15)),
        (22, (9, 5)),
        (25, (9, 19)),
    ])
}

/// One was returned and sent again; the last waits.
fn irrigated() -> Vec<Entry> {
    let of = Of {
        key: "T4",
        kind: kinds::IRRIGATION_DRIP_ACCEPTED,
        slug: SCIENCE,
        paper: Some((
            PaperKind::Minutes,
            "Biên bản nghiệm thu hệ thống tưới nhỏ giọt,",
        )),
    };
    let mut all = of.each(&[
        (5, (4, 25)),
        (9, (5, 16)),
        (13, (6, 6)),
        (15, (6, 27)),
        (18, (7, 18)),
        (21, (8, 8)),
        (24, (9, 12)),
        (27, (10, 3)),
        (30, (10, 24)),
        (33, (11, 27)),
    ]);
    for (line, then) in &mut all {
        line.quantity = Some(2);
        if line.cooperatives == [18] {
            *then = vec![
                (
                    day((7, 24)),
                    Then::Return("Biên bản chưa có chữ ký của đơn vị lắp đặt."),
                ),
                (
                    day((8, 2)),
                    Then::Resubmit("Biên bản nghiệm thu đủ chữ ký, HTX Mẫu 018"),
                ),
                (day((8, 7)), Then::Verify),
            ];
        }
    }
    last_wait(all, 1)
}

fn branded() -> Vec<Entry> {
    let of = Of {
        key: "T5",
        kind: kinds::BRAND_BUILT,
        slug: TRADE,
        paper: Some((PaperKind::Certificate, "Giấy chứng nhận nhãn hiệu,")),
    };
    of.each(&[(7, (8, 16)), (19, (10, 25))])
}

/// The 28 that were founded, two of whose files wait; and one that was taken for another and is reversed.
fn founded() -> Vec<Entry> {
    let of = Of {
        key: "T6",
        kind: kinds::COOPERATIVE_FOUNDED,
        slug: PLANNING,
        paper: Some((PaperKind::Certificate, "Giấy chứng nhận đăng ký")),
    };
    let days: [(i8, i8); 28] = [
        (2, 8),
        (2, 21),
        (3, 7),
        (3, 16),
        (3, 29),
        (4, 6),
        (4, 18),
        (4, 27),
        (5, 5),
        (5, 17),
        (5, 29),
        (6, 8),
        (6, 21),
        (6, 29),
        (7, 6),
        (7, 13),
        (7, 20),
        (8, 3),
        (8, 17),
        (8, 29),
        (9, 7),
        (9, 21),
        (10, 4),
        (10, 11),
        (10, 20),
        (10, 31),
        (11, 16),
        (11, 23),
    ];
    let numbered: Vec<(u16, (i8, i8))> = (121..).zip(days).collect();
    let mut all = last_wait(of.each(&numbered), 2);
    let (mistaken, mut then) = of.one((40, (8, 10)));
    let why = "Ghi nhầm: HTX Mẫu 040 đăng ký thay đổi nội dung, không phải thành lập mới.";
    then.push((day((8, 21)), Then::Reverse(why)));
    all.push((mistaken, then));
    all
}

/// Two works, one of them by the programme of new rural development.
fn built() -> Vec<Entry> {
    let minutes = Some((PaperKind::Minutes, "Biên bản bàn giao nhà kho,"));
    let kind = kinds::INFRASTRUCTURE_SUPPORTED;
    let own = Of {
        key: "T7",
        kind,
        slug: AGRICULTURE,
        paper: minutes,
    };
    let of_programme = Of {
        key: "T8",
        kind,
        slug: COUNTRYSIDE,
        paper: minutes,
    };
    let mut all = with_money(
        own.each(&[(10, (9, 20))]),
        &[820],
        MoneySource::ProvinceBudget,
    );
    let programme = of_programme.each(&[(23, (10, 30))]);
    for (mut line, then) in with_money(programme, &[1_150], MoneySource::Programme) {
        line.programme = Some(crate::demo_year::importing::PROGRAMME);
        all.push((line, then));
    }
    all
}

/// Articles and columns, month by month; the column of September came back.
fn told_of() -> Vec<Entry> {
    let articles = Of {
        key: "bai",
        kind: kinds::PORTAL_ARTICLE_PUBLISHED,
        slug: ALLIANCE,
        paper: None,
    };
    let columns = Of {
        key: "cot",
        kind: kinds::PROPAGANDA_COLUMN_BROADCAST,
        slug: PRESS,
        paper: None,
    };
    let mut all = Vec::new();
    for month in 2..=11 {
        all.push(articles.event((&format!("{month:02}"), (month, 18)), Some(4)));
    }
    for month in 2..=10 {
        let (line, mut then) = columns.event((&format!("{month:02}"), (month, 20)), Some(2));
        if month == 9 {
            let why = "Chuyên mục phát lại của tháng 8, chưa có nội dung mới.";
            then = vec![(day((9, 26)), Then::Return(why))];
        }
        all.push((line, then));
    }
    all
}

fn taught() -> Vec<Entry> {
    let of = |key, kind, slug| Of {
        key,
        kind,
        slug,
        paper: Some((PaperKind::Report, "Báo cáo kết quả, danh sách dự")),
    };
    let classes = of("lop", kinds::TRAINING_CLASS_HELD, ALLIANCE);
    let online = of("lop-so", kinds::TRAINING_CLASS_HELD, INFORMATION);
    let tours = of("tham-quan", kinds::STUDY_TOUR_HELD, ALLIANCE);
    let young = of("tre", kinds::YOUNG_STAFF_PLACED, AGRICULTURE);
    let mut all = vec![
        classes.event(("lớp 1", (5, 24)), Some(42)),
        classes.event(("lớp 2", (6, 14)), Some(38)),
        online.event(("lớp thương mại điện tử", (8, 22)), Some(35)),
        tours.event(("chuyến 1", (4, 11)), Some(20)),
        tours.event(("chuyến 2", (9, 14)), Some(18)),
    ];
    all = with_money(all, &[58, 52, 40, 65, 61], MoneySource::ProvinceBudget);
    let placed = young.each(&[
        (2, (6, 1)),
        (9, (6, 1)),
        (16, (7, 3)),
        (21, (9, 1)),
        (28, (10, 2)),
    ]);
    all.extend(placed.into_iter().map(|(mut line, then)| {
        line.quantity = Some(1);
        (line, then)
    }));
    let advice = Of {
        key: "tu-van",
        kind: kinds::LEGAL_ADVICE_GIVEN,
        slug: ALLIANCE,
        paper: None,
    };
    all.extend(advice.each(&[
        (34, (2, 16)),
        (35, (3, 9)),
        (36, (4, 13)),
        (37, (5, 11)),
        (38, (7, 12)),
        (39, (9, 13)),
        (41, (10, 18)),
        (42, (11, 14)),
    ]));
    all
}

fn traded() -> Vec<Entry> {
    let fairs = Of {
        key: "hoi-cho",
        kind: kinds::TRADE_FAIR_JOINED,
        slug: TRADE,
        paper: None,
    };
    let links = Of {
        key: "lien-ket",
        kind: kinds::TRADE_LINK_MADE,
        slug: AGRICULTURE,
        paper: Some((PaperKind::Contract, "Hợp đồng tiêu thụ nông sản")),
    };
    let mut all = fairs.each(&[
        (7, (3, 15)),
        (19, (3, 15)),
        (28, (6, 22)),
        (35, (6, 22)),
        (43, (9, 27)),
        (44, (9, 27)),
    ]);
    all.extend(links.each(&[(3, (5, 25)), (12, (8, 24)), (29, (9, 28)), (41, (10, 26))]));
    all
}

fn paid() -> Vec<Entry> {
    let of = |key, kind, slug, what| Of {
        key,
        kind,
        slug,
        paper: Some((PaperKind::Contract, what)),
    };
    let fund = of(
        "vay-quy",
        kinds::CREDIT_DISBURSED,
        FUND,
        "Hợp đồng vay vốn Quỹ,",
    );
    let bank = of(
        "vay-nh",
        kinds::CREDIT_DISBURSED,
        BY_LETTER,
        "Hợp đồng vay vốn,",
    );
    let lent = fund.each(&[(4, (4, 20)), (11, (6, 9)), (20, (8, 11)), (32, (10, 13))]);
    let mut all = with_money(lent, &[300, 450, 400, 500], MoneySource::Fund);
    let lent = bank.each(&[(6, (5, 10)), (14, (7, 14)), (22, (9, 8)), (45, (11, 9))]);
    all.extend(with_money(
        lent,
        &[200, 180, 250, 220],
        MoneySource::BankCredit,
    ));
    let budget = Of {
        key: "kinh-phi",
        kind: kinds::BUDGET_ALLOCATED,
        slug: FINANCE,
        paper: Some((PaperKind::Decision, "Quyết định giao dự toán")),
    };
    let spent = Of {
        kind: kinds::BUDGET_DISBURSED,
        paper: Some((PaperKind::Report, "Báo cáo giải ngân")),
        ..budget
    };
    let money = vec![
        budget.event(("năm 2023", (3, 20)), None),
        spent.event(("quý I", (4, 10)), None),
        spent.event(("quý II", (7, 10)), None),
        spent.event(("quý III", (10, 10)), None),
    ];
    all.extend(with_money(
        money,
        &[2_400, 310, 690, 640],
        MoneySource::ProvinceBudget,
    ));
    all
}

/// Plans, meetings and visits of the districts; four of them have not looked through their cooperatives.
fn in_districts() -> Vec<Entry> {
    let mut all = Vec::new();
    for (n, (code, name, _)) in (0_i8..).zip(&DISTRICTS) {
        let of = |key, kind, paper| Of {
            key,
            kind,
            slug: code,
            paper,
        };
        let plan = Some((
            PaperKind::Decision,
            "Văn bản ban hành kế hoạch của địa phương,",
        ));
        let plans = of("kh-huyen", kinds::DOCUMENT_ISSUED, plan);
        let month = if n % 5 == 4 { 4 } else { 3 };
        all.push(plans.event((name, (month, 6 + n % 7)), None));
        let list = Some((PaperKind::Report, "Báo cáo và danh sách dự hội nghị,"));
        let meetings = of("hoi-nghi", kinds::PROPAGANDA_CONFERENCE, list);
        let people = 40 + 3 * i64::from(n);
        all.push(meetings.event((name, (4 + n % 5, 12 + n)), Some(people)));
        if crate::demo_year::obligations::REVIEWED.contains(code) {
            let visits = of("ra-soat", kinds::REVIEW_VISIT_HELD, None);
            all.push(visits.event((name, (8 + n % 2, 5 + n)), None));
        }
    }
    all
}
