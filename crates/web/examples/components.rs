//! Writes pages to look at: `cargo run -p web --example components -- FOLDER [vi|en]`.
//! Every part, each frame around it, with the stylesheet and the fonts beside them.

#![expect(clippy::print_stdout, reason = "an example speaks at the terminal")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use web::components::{Crumbs, Toast};
use web::layout::{Entry, House, Outer, Person, Plain, Portal, Room, Shell};
use web::{Language, Texts, Words, assets, gallery};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("give a folder")?;
    let language = arguments.next().and_then(|code| Language::parse(&code));
    let words = Words::new(
        Arc::new(Texts::load(&web::TEXTS)?),
        language.unwrap_or(Language::Vietnamese),
    );
    let folder = Path::new(&folder);
    for asset in assets::all() {
        let path = folder.join(asset.path().trim_start_matches('/'));
        fs::create_dir_all(path.parent().ok_or("no folder")?)?;
        fs::write(path, &asset.bytes)?;
    }
    let body = gallery::body(&words);
    let page = |name: &str, page: String| fs::write(folder.join(name), page);
    page("shell.html", shell(&words, body.clone()).to_string())?;
    page(
        "portal.html",
        portal(&words, format!("<div class=\"wide block\">{body}</div>")).to_string(),
    )?;
    page(
        "plain.html",
        Plain {
            outer: outer(&words),
            body: "<h1>Không tìm thấy trang</h1>".into(),
        }
        .to_string(),
    )?;
    println!("pages in {}", folder.display());
    Ok(())
}

fn outer(words: &Words) -> Outer {
    Outer {
        words: words.clone(),
        title: "Thành phần giao diện".into(),
        house: House {
            name: "Liên minh Hợp tác xã tỉnh Bình Phước".into(),
            short_name: "Liên minh HTX tỉnh Bình Phước".into(),
            superior: "UBND tỉnh Bình Phước".into(),
            bare_name: "Liên minh Hợp tác xã".into(),
        },
        banner: vec![words.say("web-demo"), words.say("web-demo-text")],
        path: "/_components".into(),
        toast: Some(Toast::new("Đã xác nhận HTX Mẫu 119.")),
    }
}

fn entries(words: &Words) -> Vec<Entry> {
    use Room::{Administration, Cooperatives, Documents, Mine, Plans};
    let entry = |room: Room| Entry {
        label: words.say(room.key()),
        href: room.path().into(),
        count: (room == Mine).then_some(7),
        now: room == Cooperatives,
        apart: room.stands_apart(),
    };
    [Mine, Plans, Cooperatives, Documents, Administration]
        .map(entry)
        .to_vec()
}

fn shell(words: &Words, body: String) -> Shell {
    let person = Person {
        name: "Chuyên viên mẫu".into(),
        csrf: "token".into(),
    };
    let crumbs = Crumbs::new(words, "Thành phần giao diện").step("Quản trị", "/lam-viec/quan-tri");
    Shell {
        outer: outer(words),
        entries: entries(words),
        person: Some(person),
        crumbs: Some(crumbs),
        body,
    }
}

fn portal(words: &Words, body: String) -> Portal {
    Portal {
        outer: outer(words),
        entries: entries(words),
        body,
    }
}
