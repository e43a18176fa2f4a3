//! Counts agree: whoever looks at a target or a task, anywhere, reads the same numbers, from the same query.

use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Data, Range, Reader, Xlsx};
use plan::api::{
    ClosePlan, PlanId, PublishPlan, Status, TaskState, close_plan, publish_plan, status,
};
use plan::rest::StatusTwin;
use reports::api::ReportId;
use reports::web::Typesetter;
use serde_json::Value;
use testkit::pages::Browser;

use crate::house::{House, communications, house, shown};

/// Verified, recorded, and what is to be reached, as written somewhere, without noughts in front.
type Told = [String; 3];

/// A number without noughts in front, as screens write it.
fn bare(number: &str) -> String {
    let rest = number.trim().trim_start_matches('0');
    if rest.is_empty() { "0" } else { rest }.to_owned()
}

fn told(texts: [&str; 3]) -> Told {
    texts.map(bare)
}

/// The part of a text between two of its words.
#[track_caller]
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    assert!(text.contains(from), "{from} is missing in {text}");
    let (_, rest) = text.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

/// `2 đã xác nhận, 3 đã ghi nhận, cần 10`
#[track_caller]
fn of_sentence(text: &str) -> Told {
    let verified = text.split_once(" đã xác nhận, ").unwrap();
    let recorded = verified.1.split_once(" đã ghi nhận, cần ").unwrap();
    let goal: String = recorded
        .1
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let first = verified.0.rsplit(['>', ' ', '"']).next().unwrap();
    told([first, recorded.0, &goal])
}

/// `<b>2</b> / 10 <span>3 đã ghi nhận`
#[track_caller]
fn of_card(card: &str) -> Told {
    let verified = between(card, "<b>", "</b>");
    let goal = between(card, "</b> / ", "<");
    let after = card.split_once("</b> / ").unwrap().1;
    let recorded = after.split_once(" đã ghi nhận").unwrap().0;
    told([verified, recorded.rsplit('>').next().unwrap(), goal])
}

fn sheet(bytes: &[u8]) -> Range<Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let name = book.sheet_names()[0].clone();
    book.worksheet_range(&name).unwrap()
}

/// The cells of a row under these heads; the row is found by the text of its first cell.
fn cells<const N: usize>(sheet: &Range<Data>, first: &str, heads: [&str; N]) -> [String; N] {
    let mut rows = sheet.rows();
    let head = rows.next().unwrap();
    let row = rows.find(|row| row[0] == first).unwrap();
    heads.map(|wanted| {
        let at = head.iter().position(|cell| *cell == wanted);
        row[at.unwrap()].to_string()
    })
}

/// Everybody who tells the figures of T1, and of the tasks.
struct Tellers {
    browser: Browser,
    plan: String,
    slug: String,
    target: String,
    report: ReportId,
}

async fn status_of(house: &testkit::TestDb) -> Status {
    let mut rx = house.db.read().await.unwrap();
    status(&mut rx, None).await.unwrap()
}

fn of_json(plan: &Value) -> Told {
    let target = &plan["targets"][0];
    assert_eq!(target["id"], "T1");
    let text = |name: &str| target[name].to_string();
    told([&text("verified"), &text("recorded"), &text("goal")])
}

impl Tellers {
    async fn body(&mut self, path: &str) -> String {
        let answer = self.browser.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.body
    }

    async fn sheet(&mut self, path: &str) -> Range<Data> {
        let answer = self.browser.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        sheet(&answer.bytes)
    }

    /// What each of them tells of T1.
    async fn figures(&mut self) -> Vec<(&'static str, Told)> {
        let plan = format!("/lam-viec/ke-hoach/{}", self.plan);
        let report = format!("/lam-viec/bao-cao/{}", self.report);
        let heads = ["Đã xác nhận", "Đã ghi nhận", "Mức giao"];
        let mut all = Vec::new();

        let page = self.body(&plan).await;
        let list = between(&page, "<ol class=\"targets\">", "</ol>");
        let card = between(list, "tiếp cận chuyển đổi số", "</li>");
        all.push(("card on the page of the plan", of_card(card)));
        all.push(("drawing on the page of the plan", of_drawing(card)));
        // The three lines name what is late with the verified count.
        let lines = between(&page, "<dl class=\"lede\">", "</dl>");
        let [verified, _, goal] = of_card(card);
        let said = format!("tiếp cận chuyển đổi số {verified}/{goal}<");
        assert!(lines.contains(&said), "{said}: {lines}");
        let page = self.body(&format!("{plan}/theo-chi-tieu")).await;
        all.push((
            "view by target",
            of_sentence(between(&page, "class=\"num\"", "</p>")),
        ));
        let page = self
            .body(&format!("/lam-viec/ke-hoach/chi-tieu/{}", self.target))
            .await;
        all.push(("page of the target", of_stats(&page)));
        let page = self
            .body(&format!("{plan}/co-quan/{}", communications()))
            .await;
        let line = between(&page, "id=\"h-ct\"", "</section>");
        all.push(("page of the body", of_sentence(line)));
        let cells_of = cells(
            &self.sheet(&format!("{plan}/chi-tieu.xlsx")).await,
            "T1",
            heads,
        );
        all.push((
            "sheet of targets",
            told(cells_of.each_ref().map(String::as_str)),
        ));

        let listed = self.browser.get("/api/v1/plans").await.json();
        if let Some(plan) = listed["plans"].get(0) {
            all.push(("plans for programs", of_json(plan)));
        }
        let one = self
            .browser
            .get(&format!("/api/v1/plans/{}", self.plan))
            .await;
        all.push(("one plan for programs", of_json(&one.json()["plans"][0])));
        let running = status_of(&self.browser.house).await;
        let printed = serde_json::to_value(StatusTwin::from(&running)).unwrap();
        if let Some(plan) = printed["plans"].get(0) {
            all.push(("plan status --json", of_json(plan)));
        }

        let heads = ["Đã xác nhận", "Đã ghi nhận", "Kế hoạch"];
        let cells_of = cells(
            &self.sheet(&format!("{report}/tai/xlsx")).await,
            "T1",
            heads,
        );
        all.push((
            "sheet of the report",
            told(cells_of.each_ref().map(String::as_str)),
        ));
        all.extend(self.public().await);
        all
    }

    /// What everybody reads who has not signed in.
    async fn public(&mut self) -> Vec<(&'static str, Told)> {
        let path = format!("/ke-hoach/{}", self.slug);
        let page = self.body(&path).await;
        let card = between(&page, "tiếp cận chuyển đổi số", "</li>");
        let json: Value = serde_json::from_str(&self.body(&format!("{path}.json")).await).unwrap();
        let row = &json["rows"][0];
        let text = |name: &str| row[name].to_string();
        let csv = self.body(&format!("{path}.csv")).await;
        let line = csv.lines().find(|line| line.contains(",T1,")).unwrap();
        let parts: Vec<&str> = line.split(',').collect();
        vec![
            ("public page", of_card(card)),
            ("drawing on the public page", of_drawing(card)),
            (
                "open data as JSON",
                told([&text("da_xac_nhan"), &text("da_ghi_nhan"), &text("can_dat")]),
            ),
            ("open data as CSV", told([parts[6], parts[7], parts[5]])),
        ]
    }
}

/// `2 đã xác nhận, 3 đã ghi nhận, cần 10`, said of a drawing.
#[track_caller]
fn of_drawing(card: &str) -> Told {
    of_sentence(between(card, "aria-label=\"", "\""))
}

/// The large numbers of a target.
#[track_caller]
fn of_stats(page: &str) -> Told {
    let stats = between(page, "<dl class=\"stats\">", "</dl>");
    let figure = |name: &str| between(stats, &format!("<dt>{name}</dt><dd>"), "<").to_owned();
    let goal = between(stats, "<small>/ ", "</small>");
    told([&figure("đã xác nhận"), &figure("đã ghi nhận"), goal])
}

async fn tellers(house: House) -> Tellers {
    let leader = house.leader();
    let command = house.test.command(PublishPlan {
        plan: house.plan,
        seen_version: 0,
    });
    let published = publish_plan(&house.test.db, &leader, &command);
    let slug = published.await.unwrap().slug;
    let report = house.drafted().await;
    let mut rx = house.test.db.read().await.unwrap();
    let desk = plan::api::desk(&mut rx, house.plan).await.unwrap().unwrap();
    drop(rx);
    // The report tells the figures of its text by tokens, and its brief what is late.
    let page = house.page(report).await;
    let running = status_of(&house.test).await;
    let target = &running.plans[0].targets[0];
    let figure = |key: &str| bare(&shown(&page, key));
    let whole = |thousandths: i64| (thousandths / 1000).to_string();
    assert_eq!(figure("T1.verified"), whole(target.verified));
    assert_eq!(figure("T1.recorded"), whole(target.recorded));
    let text: String = page.sections.iter().map(|one| one.body.as_str()).collect();
    assert!(text.contains("{T1.verified}"), "{text}");
    let line = &page.tables.targets[0];
    assert_eq!(
        (line.verified, line.recorded),
        (Some(target.verified), Some(target.recorded))
    );
    let brief = page.tables.brief.late.join("; ");
    let said = format!(
        "{} trên {} HTX",
        shown(&page, "T1.verified"),
        shown(&page, "T1.goal")
    );
    assert!(brief.contains(&said), "{said}: {brief}");

    let plan = house.plan.to_string();
    let routes = plan::web::routes()
        .and(plan::rest::routes())
        .and(reports::web::routes(Typesetter::default()));
    let texts = [plan::TEXTS, reports::TEXTS, evidence::TEXTS].concat();
    let mut browser = Browser::open(house.test, routes, &texts);
    browser.sign_in(leader);
    Tellers {
        browser,
        plan,
        slug,
        target: desk.targets[0].id.to_string(),
        report,
    }
}

async fn recorded(count: usize, verified: usize) -> House {
    let house = house().await;
    for cooperative in 0..count {
        let entry = house.digital(cooperative).await;
        if cooperative < verified {
            house.verify(entry).await;
        }
    }
    house.test.pass_seconds(60);
    house
}

#[tokio::test]
async fn every_screen_file_and_interface_tells_the_same_of_a_target() {
    for (count, verified) in [(3, 2), (2, 0)] {
        let mut tellers = tellers(recorded(count, verified).await).await;
        let expected = told([&verified.to_string(), &count.to_string(), "10"]);
        let all = tellers.figures().await;
        assert!(all.len() >= 14, "{all:?}");
        for (who, figures) in all {
            assert_eq!(figures, expected, "{who}");
        }
    }
}

#[tokio::test]
async fn a_closed_plan_is_told_alike_too_whatever_becomes_known_later() {
    let house = recorded(2, 1).await;
    let leader = house.leader();
    let mut tellers = tellers(house).await;
    let command = tellers.browser.house.command(ClosePlan {
        plan: PlanId::parse(&tellers.plan).unwrap(),
        reason: Some("Chuyển sang năm sau".to_owned()),
        seen_version: 1,
    });
    close_plan(&tellers.browser.house.db, &leader, &command)
        .await
        .unwrap();
    let expected = told(["1", "2", "10"]);
    for (who, figures) in tellers.figures().await {
        assert_eq!(figures, expected, "{who}");
    }
}

#[tokio::test]
async fn the_list_its_sheet_the_matrix_and_the_public_page_count_tasks_alike() {
    let mut tellers = tellers(recorded(1, 1).await).await;
    let running = status_of(&tellers.browser.house).await;
    let tasks = &running.plans[0].tasks;
    let late = tasks
        .iter()
        .filter(|task| task.state == TaskState::Late)
        .count();
    let done = tasks
        .iter()
        .filter(|task| task.state == TaskState::Accepted)
        .count();
    let (all, late, done) = (tasks.len().to_string(), late.to_string(), done.to_string());

    let path = format!("/lam-viec/ke-hoach/{}", tellers.plan);
    let page = tellers.body(&path).await;
    let foot = between(&page, "<tfoot>", "</tfoot>");
    assert_eq!(between(foot, "Số việc</th><td>", "</td>"), all);
    let of_late = between(foot, "Việc chậm</th><td", "</td>");
    assert_eq!(of_late.split_once('>').unwrap().1, late);

    let heads = ["Việc", "Việc xong", "Việc chậm"];
    let title = "Nâng cao năng lực HTX nông nghiệp năm 2023";
    let listed = cells(
        &tellers.sheet("/lam-viec/ke-hoach.xlsx").await,
        title,
        heads,
    );
    assert_eq!(listed, [all.clone(), done.clone(), late]);
    let list = tellers.body("/lam-viec/ke-hoach").await;
    assert!(list.contains(&format!("{done} / {all}")), "{list}");

    let sheet = tellers.sheet(&format!("{path}/viec.xlsx")).await;
    assert_eq!((sheet.rows().count() - 1).to_string(), all);
    let public = tellers.body(&format!("/ke-hoach/{}", tellers.slug)).await;
    assert!(
        public.contains(&format!("{done} trên {all} việc đã xong")),
        "{public}"
    );
}
