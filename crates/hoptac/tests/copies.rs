//! A copy of an installation, and an installation from a copy.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn hoptac(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hoptac"));
    command
        .args(arguments)
        .arg("--data")
        .arg(data)
        .output()
        .unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_torn_copy_and_a_folder_that_is_not_empty_are_refused_and_leave_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let [data, copy, torn, new] =
        ["data", "copy.zip", "torn.zip", "new"].map(|n| folder.path().join(n));
    assert!(hoptac(&data, &["migrate"]).status.success());
    assert!(hoptac(&data, &["backup", text(&copy)]).status.success());

    let again = hoptac(&data, &["backup", text(&copy)]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        told(&again).contains("Hãy chọn tên tệp khác"),
        "{}",
        told(&again)
    );

    let bytes = fs::read(&copy).unwrap();
    fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
    let refused = hoptac(&new, &["restore", text(&torn)]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(!new.exists(), "nothing is left of a copy that is torn");

    let refused = hoptac(&data, &["restore", text(&copy)]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("không trống"), "{}", told(&refused));
}

#[test]
fn an_installation_comes_back_from_its_copy_with_its_files_and_its_key() {
    let folder = tempfile::tempdir().unwrap();
    let [data, copy, new] = ["data", "copy.zip", "new"].map(|n| folder.path().join(n));
    assert!(hoptac(&data, &["migrate"]).status.success());
    fs::create_dir_all(data.join("files/ab/cd")).unwrap();
    fs::write(data.join("files/ab/cd/paper"), "minh hoạ").unwrap();
    assert!(hoptac(&data, &["backup", text(&copy)]).status.success());

    let restored = hoptac(&new, &["restore", text(&copy)]);
    assert!(restored.status.success(), "{}", told(&restored));
    assert_eq!(
        fs::read_to_string(new.join("files/ab/cd/paper")).unwrap(),
        "minh hoạ"
    );
    assert_eq!(
        fs::read(new.join("hoptac.key")).unwrap(),
        fs::read(data.join("hoptac.key")).unwrap()
    );
    let verified = hoptac(&new, &["audit", "verify"]);
    assert!(
        told(&verified).contains("Nhật ký nguyên vẹn"),
        "{}",
        told(&verified)
    );
}

/// On SQLite the copy comes back as a file; on PostgreSQL it leaves the file for the server, and comes back from there.
#[tokio::test]
async fn a_copy_goes_to_the_server_that_the_configuration_names_and_comes_back_from_it() {
    let house = testkit::fresh().await;
    let server = match house.place() {
        db::Place::Postgres(address) => Some(address.clone()),
        db::Place::File(_) => None,
    };
    let on_server = |data: &Path, arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hoptac"));
        command.args(arguments).arg("--data").arg(data);
        let command = server.iter().fold(&mut command, |it, address| {
            it.env("HOPTAC_DATABASE", address)
        });
        command.output().unwrap()
    };
    let folder = tempfile::tempdir().unwrap();
    let [data, copy, moved, again, back] =
        ["data", "copy.zip", "moved", "again.zip", "back"].map(|n| folder.path().join(n));
    assert!(hoptac(&data, &["admin", "load", "75"]).status.success());
    assert!(hoptac(&data, &["backup", text(&copy)]).status.success());

    let restored = on_server(&moved, &["restore", text(&copy)]);
    assert!(restored.status.success(), "{}", told(&restored));
    assert_eq!(moved.join(db::FILE_NAME).exists(), server.is_none());
    if server.is_some() {
        let refused = on_server(&folder.path().join("twice"), &["restore", text(&copy)]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(
            told(&refused).contains("đã có dữ liệu"),
            "{}",
            told(&refused)
        );
    }

    assert!(
        on_server(&moved, &["backup", text(&again)])
            .status
            .success()
    );
    assert!(hoptac(&back, &["restore", text(&again)]).status.success());
    let [first, last] = [&data, &back].map(|data| told(&hoptac(data, &["audit", "verify"])));
    assert_eq!(first, last, "the same entries are in the audit");
}
