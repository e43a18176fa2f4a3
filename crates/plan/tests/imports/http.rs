//! The pages of imports, from outside: each route lets in whom it should, and refuses the rest.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use plan::api::ImportId;
use plan::api::import::{Reader, Unread};
use testkit::pages::{Answer, Browser};

use crate::house::{House, SAMPLE, alliance, house, read};

const IMPORTS: &str = "/lam-viec/ke-hoach/doc";
const EDGE: &str = "edge-of-the-form";

/// A browser before the pages of imports, and the sample taken in.
struct Visitor {
    browser: Browser,
    import: ImportId,
    officer: authz::Actor,
    focal_point: authz::Actor,
    _folder: tempfile::TempDir,
}

fn reader() -> Reader {
    Reader::new(|bytes| {
        Box::pin(async move {
            if bytes.starts_with(b"PK") || bytes.starts_with(b"\xe1") {
                return Ok(read(&bytes));
            }
            Err(Unread {
                code: "read.binary".to_owned(),
                sentence: "Không đọc được tệp này.".to_owned(),
            })
        })
    })
}

async fn visitor() -> Visitor {
    let house = house().await;
    let import = house.sample().await;
    let (officer, focal_point) = (house.officer(), house.focal_point());
    let House {
        test,
        files,
        folder,
        ..
    } = house;
    let routes = plan::web::import_routes(files, reader());
    let mut browser = Browser::open(test, routes, &plan::TEXTS);
    browser.sign_in(officer.clone());
    Visitor {
        browser,
        import,
        officer,
        focal_point,
        _folder: folder,
    }
}

impl Visitor {
    fn path(&self, way: &str) -> String {
        format!("{IMPORTS}/{}{way}", self.import)
    }

    /// The address behind the first link or form that begins so.
    async fn way(&mut self, mark: &str) -> String {
        let page = self.browser.get(&self.path("")).await;
        let begin = format!("\"{}/{mark}", self.path(""));
        let (_, rest) = page
            .body
            .split_once(&begin)
            .unwrap_or_else(|| panic!("no {begin}"));
        let (end, _) = rest.split_once('"').unwrap();
        format!("{}/{mark}{end}", self.path(""))
            .split('?')
            .next()
            .unwrap()
            .to_owned()
    }

    async fn upload(&mut self, name: &str, content: &[u8]) -> Answer {
        let drawn = self.browser.get(IMPORTS).await;
        let field = |name: &str, value: &str| {
            format!(
                "--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
        };
        let mut body = Vec::new();
        for hidden in ["_csrf", "_lenh"] {
            body.extend(field(hidden, drawn.hidden(hidden).unwrap_or_default()).into_bytes());
        }
        body.extend(field("alliance", &alliance().to_string()).into_bytes());
        body.extend(
            format!(
                "--{EDGE}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 content-type: application/octet-stream\r\n\r\n"
            )
            .into_bytes(),
        );
        body.extend(content);
        body.extend(format!("\r\n--{EDGE}--\r\n").into_bytes());
        let request = Request::post(IMPORTS)
            .header("sec-fetch-site", "same-origin")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={EDGE}"),
            );
        self.browser.send(request, Body::from(body)).await
    }
}

fn assert_told(answer: &Answer, told: &str) {
    assert!(
        answer.body.contains(told),
        "{told} is missing in {}",
        answer.body
    );
}

#[tokio::test]
async fn who_does_not_manage_plans_opens_no_page_of_an_import_and_sends_none() {
    let mut visitor = visitor().await;
    let mut reads = vec![IMPORTS.to_owned(), visitor.path("")];
    for way in ["/van-ban", "/khac-nhau", "/phan-dau", "/gan", "/bo"] {
        reads.push(visitor.path(way));
    }
    let verdict = visitor.way("muc/").await;
    let item = verdict.trim_end_matches("/quyet-dinh").to_owned();
    let item = item.trim_end_matches("/sua").to_owned();
    for way in ["/sua", "/tach", "/gop"] {
        reads.push(format!("{item}{way}"));
    }
    let body = visitor.way("co-quan/").await;
    let finding = visitor.way("xem-lai/").await;
    reads.push(body.clone());
    let mut sends = vec![
        visitor.path("/phan-dau"),
        visitor.path("/gan"),
        visitor.path("/bo"),
        visitor.path("/chay"),
        visitor.path("/nhan-chac-chan"),
        body,
        finding,
        format!("{item}/quyet-dinh"),
    ];
    for way in ["/sua", "/tach", "/gop"] {
        sends.push(format!("{item}{way}"));
    }
    for path in reads.iter().filter(|path| !path.ends_with("/khac-nhau")) {
        let page = visitor.browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
    }
    let alone = visitor.browser.get(&visitor.path("/khac-nhau")).await;
    assert_eq!(alone.status, StatusCode::NOT_FOUND, "it is like no other");

    let focal_point = visitor.focal_point.clone();
    visitor.browser.sign_in(focal_point);
    let before = visitor.browser.house.counts().await;
    for path in &reads {
        let page = visitor.browser.get(path).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{path}");
    }
    for path in &sends {
        let answer = visitor.browser.post(path, &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
    let sent = visitor.upload("ke-hoach.docx", SAMPLE).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    visitor.browser.sign_out();
    for path in &reads {
        let page = visitor.browser.get(path).await;
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{path}");
    }
    assert_eq!(visitor.browser.house.counts().await, before);
}

#[tokio::test]
async fn a_wrong_file_is_one_sentence_and_the_same_file_leads_to_what_was_read() {
    let mut visitor = visitor().await;
    let before = visitor.browser.house.counts().await;
    let lie = visitor.upload("ke-hoach.pdf", SAMPLE).await;
    assert_eq!(lie.status, StatusCode::UNPROCESSABLE_ENTITY);
    let unread = visitor.upload("ghi-chu.txt", "mua mực in".as_bytes()).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&unread, "Không đọc được tệp này.");
    assert_eq!(visitor.browser.house.counts().await, before);
    let known = visitor.upload("ke-hoach.docx", SAMPLE).await;
    assert_eq!(known.status, StatusCode::SEE_OTHER, "{}", known.body);
    assert_eq!(known.location(), visitor.path(""));
}

#[tokio::test]
async fn a_review_goes_from_the_first_doubt_to_a_plan_by_forms_alone() {
    let mut visitor = visitor().await;
    let review = visitor.path("");
    let page = visitor.browser.get(&review).await;
    assert_told(&page, "class=\"hot\"");
    assert_told(&page, "accesskey=\"n\"");
    assert_told(&page, "autofocus");
    let early = visitor
        .browser
        .fill_drawn(&page, &visitor.path("/chay"), &[("ban", "1")])
        .await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert_told(&early, "Chưa đưa vào chạy được");
    let sure = visitor.path("/nhan-chac-chan");
    let page = visitor.browser.get(&review).await;
    let done = visitor.browser.fill_drawn(&page, &sure, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    // What is left is looked at one by one.
    for _ in 0..20 {
        let page = visitor.browser.get(&review).await;
        if !page.body.contains("accesskey=\"n\"") {
            break;
        }
        let verdict = visitor.way("muc/").await;
        let (_, form) = page.body.split_once("/quyet-dinh\"").unwrap();
        let (_, version) = form.split_once("name=\"ban\" value=\"").unwrap();
        let version = version.split_once('"').unwrap().0.to_owned();
        let fields = [("ban", version.as_str()), ("viec", "accept")];
        let item = verdict.rsplit_once('/').unwrap().0.to_owned();
        let path = format!("{item}/quyet-dinh");
        let answer = visitor.browser.fill_drawn(&page, &path, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
    loop {
        let page = visitor.browser.get(&review).await;
        if page.body.contains("accesskey=\"c\"") {
            break;
        }
        let finding = visitor.way("xem-lai/").await;
        let answer = visitor
            .browser
            .fill_drawn(&page, &finding, &[("ban", "1")])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    }
    let page = visitor.browser.get(&review).await;
    let begun = visitor
        .browser
        .fill_drawn(&page, &visitor.path("/chay"), &[("ban", "1")])
        .await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    assert!(begun.location().starts_with("/lam-viec/ke-hoach/"));
    assert_eq!(visitor.officer.name, "Nguyễn Thị Hòa");
}

#[tokio::test]
async fn a_share_is_tied_to_a_kind_of_evidence_in_its_form_and_a_number_that_is_none_comes_back() {
    let mut visitor = visitor().await;
    let page = visitor.browser.get(&visitor.path("?loc=can-xem")).await;
    let (_, rest) = page.body.split_once("Giải thể 20%").unwrap();
    assert!(!rest.is_empty());
    let marked = page.body.split("?muc=").skip(1);
    let ids: Vec<String> = marked.map(|rest| rest.chars().take(36).collect()).collect();
    let mut share = None;
    for id in ids {
        let path = format!("{}/muc/{id}/sua", visitor.path(""));
        let form = visitor.browser.get(&path).await;
        if form.body.contains("name=\"baseline\"") {
            share = Some(path);
            break;
        }
    }
    let share = share.unwrap();
    let fields = [
        ("ban", "1"),
        ("text", "Giải thể 20% số HTX đã ngừng hoạt động."),
        ("comparator", "at_least"),
        ("quantity", "hai mươi"),
        ("unit", "%"),
        ("share_of", "HTX đã ngừng hoạt động"),
        ("due", "31/12/2023"),
        ("responsible", "Sở Kế hoạch và Đầu tư"),
        ("kinds", "cooperative.dissolved"),
        ("kinds", "cooperative.reorganised"),
        ("tally", "subjects"),
        ("rounding", "up"),
    ];
    let wrong = visitor.browser.fill(&share, &fields).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&wrong, "hai mươi");
    let unknown = fields.map(|(name, value)| match (name, value) {
        ("kinds", "cooperative.dissolved") => (name, "cooperative.unknown"),
        _ => (name, value),
    });
    let wrong = visitor.browser.fill(&share, &unknown).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_told(&wrong, "Không có loại minh chứng này");
    let right = fields.map(|(name, value)| match name {
        "quantity" => (name, "20"),
        _ => (name, value),
    });
    let saved = visitor.browser.fill(&share, &right).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let again = visitor.browser.get(&share).await;
    for kind in ["cooperative.dissolved", "cooperative.reorganised"] {
        assert_told(&again, &format!("value=\"{kind}\" checked"));
    }
    let late = visitor.browser.fill(&share, &right).await;
    assert_eq!(
        late.status,
        StatusCode::CONFLICT,
        "the version was seen by the first form"
    );
    assert_told(&late, "đã thay đổi lúc");
}
