//! The pages of this crate, from outside.
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails at once, and says why"
)]

use std::sync::Arc;

use ::web::{Language, Texts};
use authz::closure::put_organisation;
use authz::{Place, Role};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use db::{Begun, Entry, SeededChance};
use directory::api::{LoadReference, load_reference};
use kernel::{Day, OrganisationId, Period};
use library::api::{Confidentiality, Direction, Files, FilesPlace, PaperKind};
use tempfile::TempDir;
use testkit::pages::{Answer, Browser};
use testkit::{TestDb, fresh};

const PAPERS: &str = "/lam-viec/van-ban";
const NEW: &str = "/lam-viec/van-ban/moi";
const EDGE: &str = "edge-of-the-form";

/// A browser, and the folder of the files, which goes away with it.
struct Visitor {
    browser: Browser,
    folder: TempDir,
}

async fn visitor() -> Visitor {
    let folder = TempDir::with_prefix("hoptac-library-http-").unwrap();
    let place = FilesPlace::Folder(folder.path().to_owned());
    let files = Files::open(&place, Arc::new(SeededChance::new(3))).unwrap();
    let routes = library::web::routes(files);
    let house = fresh().await;
    enter_alliance(&house).await;
    let browser = Browser::open(house, routes, &library::TEXTS);
    Visitor { browser, folder }
}

/// Puts the Alliance on the map.
async fn enter_alliance(house: &TestDb) {
    let command = house.command("map");
    let begun = house.db.begin(&house.system(), &command).await.unwrap();
    let Begun::Fresh(mut tx) = begun else {
        unreachable!("the command is new")
    };
    let ever = Period::since(Day::of(1990, 1, 1).unwrap());
    put_organisation(&mut tx, alliance(), ever, &[])
        .await
        .unwrap();
    tx.commit(Entry::new("test.map", "map", "map"), ())
        .await
        .unwrap();
}

fn alliance() -> OrganisationId {
    OrganisationId::named("alliance")
}

impl Visitor {
    fn officer(&mut self) {
        let place = Place::Organisation(alliance());
        let officer = self.browser.house.actor_at(Role::AllianceOfficer, place);
        self.browser.sign_in(officer);
    }

    /// A body that sees papers of its own only.
    fn stranger(&mut self) {
        let place = Place::Organisation(OrganisationId::named("other"));
        let stranger = self.browser.house.actor_at(Role::BodyOfficer, place);
        self.browser.sign_in(stranger);
    }

    /// Sees papers, keeps none.
    fn leader(&mut self) {
        let place = Place::Organisation(alliance());
        let leader = self.browser.house.actor_at(Role::ProvinceLeader, place);
        self.browser.sign_in(leader);
    }

    /// Sees no papers at all.
    fn administrator(&mut self) {
        let administrator = self.browser.house.actor(Role::Administrator);
        self.browser.sign_in(administrator);
    }

    /// Sends a form with files, drawn at one path, to another.
    async fn upload(&mut self, drawn: &str, path: &str, parts: &[String]) -> Answer {
        let drawn = self.browser.get(drawn).await;
        let hidden = |name| field(name, drawn.hidden(name).unwrap_or_default());
        let own = [hidden("_csrf"), hidden("_lenh")].concat();
        let body = format!("{own}{}--{EDGE}--\r\n", parts.concat());
        self.send(path, body).await
    }

    async fn send(&mut self, path: &str, body: impl Into<Body>) -> Answer {
        let request = Request::post(path)
            .header("sec-fetch-site", "same-origin")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={EDGE}"),
            );
        self.browser.send(request, body.into()).await
    }

    /// Enters a decision of this number; its address.
    async fn decision(&mut self, number: &str, issued: &str, files: &[String]) -> String {
        let parts = [paper(number, issued).as_slice(), files].concat();
        let saved = self.upload(NEW, NEW, &parts).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
        saved.location().to_owned()
    }

    /// Names of what lies in the store.
    fn stored(&self) -> usize {
        let mut count = 0;
        let mut waiting = vec![self.folder.path().to_owned()];
        while let Some(folder) = waiting.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    waiting.push(path);
                } else {
                    count += 1;
                }
            }
        }
        count
    }
}

fn field(name: &str, value: &str) -> String {
    format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
}

fn file(name: &str, content: &str) -> String {
    format!(
        "--{EDGE}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n{content}\r\n"
    )
}

/// The fields of a decision of the Alliance.
fn paper(number: &str, issued: &str) -> Vec<String> {
    let place = format!("organisation:{}", alliance());
    let fields = [
        ("direction", "issued"),
        ("kind", "decision"),
        ("number", number),
        ("issued", issued),
        ("issuer_name", "Liên minh Hợp tác xã tỉnh Mẫu"),
        ("summary", "Về quy chế làm việc"),
        ("organisation", &place),
        ("confidentiality", "internal"),
        ("in_force_from", issued),
        ("verified", "1"),
    ];
    fields.map(|(name, value)| field(name, value)).to_vec()
}

/// The same as pairs of a form without files.
fn pairs<'a>(number: &'a str, place: &'a str, seen: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("direction", "issued"),
        ("kind", "decision"),
        ("number", number),
        ("issued", "02/01/2025"),
        ("issuer_name", "Liên minh Hợp tác xã tỉnh Mẫu"),
        ("summary", "Về quy chế chi tiêu"),
        ("organisation", place),
        ("confidentiality", "internal"),
        ("in_force_from", "02/01/2025"),
        ("ban", seen),
    ]
}

fn assert_told(answer: &Answer, told: &str) {
    assert!(
        answer.body.contains(told),
        "{told} is missing in {}",
        answer.body
    );
}

#[tokio::test]
async fn who_has_not_signed_in_is_asked_to_and_who_may_not_is_refused() {
    let mut visitor = visitor().await;
    visitor.officer();
    let paper = visitor
        .decision("1/QĐ-LMHTX", "02/01/2025", &[file("a.pdf", "%PDF-1.7 a")])
        .await;
    let page = visitor.browser.get(&paper).await;
    let tep = link(&page.body, &format!("{paper}/tep/"));
    let reads = [
        PAPERS.to_owned(),
        format!("{PAPERS}.xlsx"),
        paper.clone(),
        tep.clone(),
    ];
    let keeps = [
        NEW.to_owned(),
        format!("{paper}/sua"),
        format!("{paper}/thay-the"),
        format!("{paper}/go-thay-the/{}", alliance()),
        format!("{tep}/go"),
    ];
    let before = visitor.browser.house.counts().await;

    visitor.browser.sign_out();
    for path in reads.iter().chain(&keeps) {
        let asked = visitor.browser.get(path).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{path}");
        assert!(asked.location().starts_with("/dang-nhap"), "{path}");
    }
    visitor.administrator();
    for path in reads.iter().chain(&keeps) {
        let refused = visitor.browser.get(path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    visitor.leader();
    for path in &keeps {
        let refused = visitor.browser.get(path).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
        let refused = visitor.browser.fill(path, &[]).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{path}");
    }
    let sent = visitor.upload(PAPERS, &format!("{paper}/tep"), &[]).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    assert_eq!(visitor.browser.house.counts().await, before);
}

#[tokio::test]
async fn who_sees_a_law_and_may_not_change_it_is_told_before_filling_a_form() {
    let mut visitor = visitor().await;
    let lawyer = visitor.browser.house.actor(Role::AllianceOfficer);
    visitor.browser.sign_in(lawyer);
    let law = [
        ("direction", "law"),
        ("kind", "law"),
        ("number", "1/2025/L"),
        ("issuer_name", "Quốc hội"),
        ("summary", "Luật mẫu"),
        ("confidentiality", "open"),
        ("in_force_from", "01/07/2025"),
        ("verified", "1"),
    ];
    let law = law.map(|(name, value)| field(name, value));
    let saved = visitor.upload(NEW, NEW, &law).await;
    let law = saved.location().to_owned();
    let before = visitor.browser.house.counts().await;

    visitor.stranger();
    let page = visitor.browser.get(&law).await;
    assert_told(&page, "Còn hiệu lực");
    assert!(!page.body.contains("/sua"), "no button either");
    for way in ["sua", "thay-the"] {
        let refused = visitor.browser.get(&format!("{law}/{way}")).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{way}");
    }
    let scan = file("a.pdf", "%PDF-1.7 a");
    let refused = visitor.upload(NEW, &format!("{law}/tep"), &[scan]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(visitor.browser.house.counts().await, before);
    assert_eq!(visitor.stored(), 0);
}

#[tokio::test]
async fn who_reaches_everywhere_chooses_among_the_provinces_by_name() {
    let mut visitor = visitor().await;
    let house = &visitor.browser.house;
    let wish = LoadReference {
        provinces: Vec::new(),
    };
    let command = house.command(wish);
    load_reference(&house.db, &house.system(), &command)
        .await
        .unwrap();
    let everywhere = house.actor(Role::AllianceOfficer);
    visitor.browser.sign_in(everywhere);
    let form = visitor.browser.get(NEW).await;
    let (before, _) = form.body.split_once("tỉnh Đồng Nai</option>").unwrap();
    let (_, value) = before.rsplit_once("value=\"").unwrap();
    let (value, _) = value.split_once('"').unwrap();
    assert!(!form.body.contains("tỉnh Bình Phước"), "it is over by now");

    let mut parts = paper("1/QĐ-LMHTX", "02/01/2025");
    parts.retain(|part| !part.contains("name=\"organisation\""));
    parts.push(field("organisation", value));
    let saved = visitor.upload(NEW, NEW, &parts).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
}

/// The first address in a page that begins so.
fn link(body: &str, begins: &str) -> String {
    let (_, rest) = body.split_once(&format!("href=\"{begins}")).unwrap();
    let (end, _) = rest.split_once('"').unwrap();
    format!("{begins}{end}")
}

#[tokio::test]
async fn a_paper_of_others_is_not_there() {
    let mut visitor = visitor().await;
    visitor.officer();
    let scan = file("a.pdf", "%PDF-1.7 a");
    let paper = visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[scan]).await;
    let page = visitor.browser.get(&paper).await;
    let tep = link(&page.body, &format!("{paper}/tep/"));
    let before = visitor.browser.house.counts().await;
    let stored = visitor.stored();

    visitor.stranger();
    for path in [
        paper.clone(),
        tep.clone(),
        format!("{tep}/go"),
        format!("{paper}/sua"),
        format!("{paper}/thay-the"),
        format!("{PAPERS}/kho-co"),
    ] {
        let missing = visitor.browser.get(&path).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{path}");
    }
    let drawn = visitor.browser.get(NEW).await;
    for path in [format!("{tep}/go"), format!("{paper}/sua")] {
        let missing = visitor.browser.fill_drawn(&drawn, &path, &[]).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{path}");
    }
    let scan = file("b.pdf", "%PDF-1.7 b");
    let sent = visitor.upload(NEW, &format!("{paper}/tep"), &[scan]).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.browser.house.counts().await, before);
    assert_eq!(visitor.stored(), stored, "nothing came into the store");
}

#[tokio::test]
async fn a_form_that_fails_comes_back_full_and_writes_nothing() {
    let mut visitor = visitor().await;
    visitor.officer();
    let before = visitor.browser.house.counts().await;
    let mut parts = paper("47/KH<b>", "31/09/2025");
    parts.push(field("note", "Ghi chú <i>"));
    let again = visitor.upload(NEW, NEW, &parts).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    for told in [
        "Số, ký hiệu chưa đúng",
        "Tháng 9 có 30 ngày",
        "47/KH&#60;b&#62;",
        "Ghi chú &#60;i&#62;",
        "Liên minh Hợp tác xã tỉnh Mẫu",
    ] {
        assert_told(&again, told);
    }
    let future = visitor.upload(NEW, NEW, &paper("2/QĐ", "16/09/2025")).await;
    assert_told(&future, "16/09/2025 sau hôm nay, 15/09/2025");
    assert_eq!(visitor.browser.house.counts().await, before);
}

#[tokio::test]
async fn files_that_lie_are_too_large_or_broken_off_are_refused_and_write_nothing() {
    let mut visitor = visitor().await;
    visitor.officer();
    let before = visitor.browser.house.counts().await;
    let fields = paper("1/QĐ-LMHTX", "02/01/2025");
    let with = |file: String| [fields.clone(), vec![file]].concat();

    let lies = with(file("Báo cáo.docx", "%PDF-1.7"));
    let refused = visitor.upload(NEW, NEW, &lies).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(
        &refused,
        "Báo cáo.docx: Tên tệp ghi đuôi “docx” nhưng bên trong là PDF.",
    );
    assert_told(&refused, "Về quy chế làm việc");

    let page = with(file("trang.txt", "<script>alert(1)</script>"));
    let refused = visitor.upload(NEW, NEW, &page).await;
    assert_told(&refused, "trang.txt: Không nhận tệp loại này (HTML)");

    let large = with(file("to.pdf", &"x".repeat(20 * 1024 * 1024 + 1)));
    let refused = visitor.upload(NEW, NEW, &large).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_told(&refused, "to.pdf");

    let drawn = visitor.browser.get(NEW).await;
    let token = field("_csrf", drawn.hidden("_csrf").unwrap());
    let cut = format!(
        "{token}--{EDGE}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF"
    );
    let refused = visitor.send(NEW, cut).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    assert_eq!(visitor.browser.house.counts().await, before);
    assert_eq!(visitor.stored(), 0);
}

#[tokio::test]
async fn a_paper_is_entered_with_its_file_and_the_file_is_opened_safely() {
    let mut visitor = visitor().await;
    visitor.officer();
    let scan = file("Quyết định 1.pdf", "%PDF-1.7 <script>");
    let paper = visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[scan]).await;
    let page = visitor.browser.get(&paper).await;
    assert_eq!(page.status, StatusCode::OK);
    for told in [
        "Quyết định 1/QĐ-LMHTX",
        "Còn hiệu lực",
        "từ 02/01/2025",
        "Quyết định 1.pdf",
        "PDF, 1 kB; Nguyễn Thị Hòa đính kèm 15/09/2025 08:00",
        "Đã lưu văn bản.",
    ] {
        assert_told(&page, told);
    }
    let tep = link(&page.body, &format!("{paper}/tep/"));
    let opened = visitor.browser.get(&tep).await;
    assert_eq!(opened.body, "%PDF-1.7 <script>");
    let told = |name: header::HeaderName| opened.headers.get(name).unwrap().to_str().unwrap();
    assert_eq!(told(header::CONTENT_TYPE), "application/pdf");
    assert_eq!(told(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(told(header::CACHE_CONTROL), "private, no-store");
    assert!(told(header::CONTENT_DISPOSITION).starts_with("inline; filename=\"quyet-dinh-1.pdf\""));

    let again = visitor
        .upload(NEW, NEW, &self::paper("1/qđ-lmhtx", "02/01/2025"))
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&again, "đã có trong kho");
}

#[tokio::test]
async fn files_are_attached_and_taken_off() {
    let mut visitor = visitor().await;
    visitor.officer();
    let paper = visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[]).await;
    let send = format!("{paper}/tep");
    let none = visitor.upload(&paper, &send, &[file("", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&none, "Chưa chọn tệp nào");
    let lies = visitor
        .upload(&paper, &send, &[file("a.xlsx", "%PDF-1.7")])
        .await;
    assert_told(&lies, "đuôi “xlsx”");

    let two = [file("a.pdf", "%PDF-1.7 a"), file("b.txt", "Kính gửi")];
    let done = visitor.upload(&paper, &send, &two).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, &*paper)
    );
    let page = visitor.browser.get(&paper).await;
    assert_told(&page, "Đã đính kèm 2 tệp.");
    let twice = visitor
        .upload(&paper, &send, &[file("c.pdf", "%PDF-1.7 a")])
        .await;
    assert_told(&twice, "đã có tệp cùng nội dung, tên là “a.pdf”");

    let tep = link(&page.body, &format!("{paper}/tep/"));
    let go = format!("{tep}/go");
    assert_told(
        &visitor.browser.get(&go).await,
        "Gỡ tệp “a.pdf” khỏi văn bản?",
    );
    let done = visitor.browser.fill(&go, &[]).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, &*paper)
    );
    assert_eq!(
        visitor.browser.get(&tep).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(visitor.browser.get(&go).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_paper_is_changed_and_who_was_overtaken_is_told() {
    let mut visitor = visitor().await;
    visitor.officer();
    let paper = visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[]).await;
    let change = format!("{paper}/sua");
    let drawn = visitor.browser.get(&change).await;
    assert_eq!(drawn.hidden("ban"), Some("1"));
    assert_told(&drawn, "Về quy chế làm việc");
    let place = format!("organisation:{}", alliance());
    let fields = pairs("1/QĐ-LMHTX", &place, "1");
    let done = visitor.browser.fill_drawn(&drawn, &change, &fields).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, &*paper)
    );

    let before = visitor.browser.house.counts().await;
    let stale = visitor.browser.fill(&change, &fields).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert_told(
        &stale,
        "Nguyễn Thị Hòa đã sửa văn bản này lúc 15/09/2025 08:00",
    );
    let wrong = visitor
        .browser
        .fill(&change, &pairs("1/QĐ-LMHTX", "nowhere", "2"))
        .await;
    assert_told(&wrong, "Chọn một đơn vị hoặc một địa bàn");
    assert_eq!(visitor.browser.house.counts().await, before);
}

#[tokio::test]
async fn a_paper_replaces_another_and_the_chain_is_shown_as_of_a_day() {
    let mut visitor = visitor().await;
    visitor.officer();
    let older = visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[]).await;
    let newer = visitor.decision("2/QĐ-LMHTX", "01/03/2025", &[]).await;
    let replace = format!("{newer}/thay-the");
    let before = visitor.browser.house.counts().await;
    let cases = [
        (("99/QĐ", "01/03/2025"), "Không có văn bản nào mang số này"),
        (("", "01/03/2025"), "Ô này chưa nhập"),
        (
            ("1/QĐ-LMHTX", "01/02/2025"),
            "không có hiệu lực vào ngày 01/02/2025",
        ),
    ];
    for ((number, day), told) in cases {
        let fields = [("older", number), ("from_day", day)];
        let refused = visitor.browser.fill(&replace, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_told(&refused, told);
    }
    assert_eq!(visitor.browser.house.counts().await, before);

    let fields = [("older", "1/qđ-lmhtx"), ("from_day", "01/03/2025")];
    let done = visitor.browser.fill(&replace, &fields).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, &*newer)
    );
    let page = visitor.browser.get(&older).await;
    for told in [
        "Đã ghi. Quyết định 1/QĐ-LMHTX còn hiệu lực đến hết 28/02/2025.",
        "Hết hiệu lực sau 28/02/2025",
        "Quyết định 1/QĐ-LMHTX từ 01/03/2025",
        "Hiệu lực tính đến 15/09/2025",
    ] {
        assert_told(&page, told);
    }
    let then = visitor
        .browser
        .get(&format!("{older}?ngay=15/01/2025"))
        .await;
    assert_told(&then, "Có hiệu lực từ 01/03/2025");
    let wrong = visitor.browser.get(&format!("{older}?ngay=hom-qua")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);

    let take_back = link(&page.body, &format!("{older}/go-thay-the/"));
    assert_told(&visitor.browser.get(&take_back).await, "Dùng khi ghi nhầm");
    let done = visitor.browser.fill(&take_back, &[]).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, &*older)
    );
    let gone = visitor.browser.get(&take_back).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_of_several_papers_of_a_number_is_chosen() {
    let mut visitor = visitor().await;
    visitor.officer();
    visitor.decision("1/QĐ-LMHTX", "02/01/2024", &[]).await;
    visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[]).await;
    let newer = visitor.decision("2/QĐ-LMHTX", "01/03/2025", &[]).await;
    let replace = format!("{newer}/thay-the");
    let fields = [("older", "1/QĐ-LMHTX"), ("from_day", "01/03/2025")];
    let asked = visitor.browser.fill(&replace, &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&asked, "Chọn một trong các văn bản cùng số.");
    let (_, rest) = asked.body.split_once("name=\"chosen\" value=\"").unwrap();
    let (chosen, _) = rest.split_once('"').unwrap();
    let chosen = chosen.to_owned();
    let fields = [fields[0], fields[1], ("chosen", &chosen)];
    let done = visitor.browser.fill(&replace, &fields).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_list_is_searched_sorted_and_written_as_a_spreadsheet() {
    let mut visitor = visitor().await;
    visitor.officer();
    let empty = visitor.browser.get(PAPERS).await;
    assert_told(&empty, "Chưa có văn bản nào");
    visitor.decision("1/QĐ-LMHTX", "02/01/2025", &[]).await;
    let list = visitor
        .browser
        .get(&format!("{PAPERS}?tim=quy+che+lam+viec&loai=decision"))
        .await;
    assert_told(&list, "Quyết định 1/QĐ-LMHTX");
    let none = visitor.browser.get(&format!("{PAPERS}?tim=khong+co")).await;
    assert_told(&none, "Không có dòng nào khớp");
    let past = visitor
        .browser
        .get(&format!("{PAPERS}?ngay=01/01/2025&sap=-so"))
        .await;
    assert!(!past.body.contains("1/QĐ-LMHTX"));
    let wrong = visitor
        .browser
        .get(&format!("{PAPERS}?ngay=31/09/2025"))
        .await;
    assert_told(&wrong, "Tháng 9 có 30 ngày");
    let sheet = visitor
        .browser
        .get(&format!("{PAPERS}.xlsx?loai=decision"))
        .await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert!(sheet.body.starts_with("PK"));
    visitor.leader();
    let list = visitor.browser.get(PAPERS).await;
    assert!(
        !list.body.contains(NEW),
        "who keeps no papers sees no button"
    );
}

#[test]
fn every_kind_direction_and_level_has_its_word() {
    let texts = Texts::load(&[::web::TEXTS.as_slice(), &library::TEXTS].concat()).unwrap();
    assert_eq!(texts.gaps(), [""; 0]);
    let kinds = PaperKind::ALL.iter().map(|kind| format!("kind-{kind}"));
    let directions = Direction::ALL.iter().map(|way| format!("direction-{way}"));
    let levels = Confidentiality::ALL.iter().flat_map(|level| {
        let level = format!("confidentiality-{level}");
        [format!("{level}-hint"), level]
    });
    for key in kinds.chain(directions).chain(levels) {
        let key = format!("library-{key}");
        assert!(texts.has(Language::Vietnamese, &key), "{key}");
    }
}
