use std::path::PathBuf;

use super::*;

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder =
        std::env::temp_dir().join(format!("hoptac-document-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn write(model: &Path, output: &Path) -> anyhow::Result<()> {
    let command = DocumentCommand::Write {
        model: model.to_owned(),
        output: output.to_owned(),
    };
    run(&command, &mut Vec::new())
}

fn refusal(name: &str, json: &str, output: &str) -> String {
    let folder = folder(name);
    let model = folder.join("mau.json");
    fs::write(&model, json).unwrap();
    let error = write(&model, &folder.join(output)).unwrap_err().to_string();
    let left: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(left, ["mau.json"], "a refused command writes nothing");
    error
}

#[test]
fn a_wrong_field_is_named_with_its_path_and_what_belongs_there() {
    let json = r#"{"kind":"plan","head":{},"body":[{"type":"item","mark":"*","text":"x"}]}"#;
    let sentence = refusal("field", json, "a.docx");
    assert!(sentence.contains("mau.json: trường body[0].mark không đúng; cần dấu đầu mục"));
    assert!(sentence.ends_with('.'));
}

#[test]
fn an_unknown_extension_is_refused() {
    let sentence = refusal("extension", r#"{"kind":"plan","head":{}}"#, "a.odt");
    assert!(sentence.contains(".docx, .pdf hoặc .html"), "{sentence}");
}

#[test]
fn what_is_not_json_is_refused_with_its_line() {
    let sentence = refusal("json", "{\n  \"kind\": plan\n}", "a.docx");
    assert!(sentence.contains("dòng 2"), "{sentence}");
}

#[test]
fn a_missing_model_is_refused_by_name() {
    let sentence = write(Path::new("/khong-co/mau.json"), Path::new("a.docx"));
    let sentence = sentence.unwrap_err().to_string();
    assert_eq!(
        sentence,
        "Không đọc được /khong-co/mau.json: không có tệp hoặc thư mục này."
    );
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let sentence = refusal("folder", r#"{"kind":"plan","head":{}}"#, "khong-co/a.docx");
    assert!(sentence.contains("Không ghi được"), "{sentence}");
}

#[test]
fn every_sample_is_written_in_every_form() {
    let folder = folder("forms");
    for kind in [Sample::Plan, Sample::Report, Sample::Decision] {
        let mut json = Vec::new();
        run(&DocumentCommand::Sample { kind }, &mut json).unwrap();
        let model = folder.join("mau.json");
        fs::write(&model, &json).unwrap();
        let mut forms = vec![("a.docx", "PK"), ("a.HTML", "<!DOCTYPE html>")];
        if cfg!(feature = "pdf") {
            forms.push(("a.pdf", "%PDF"));
        }
        for (name, begins) in forms {
            let output = folder.join(name);
            write(&model, &output).unwrap();
            assert!(fs::read(&output).unwrap().starts_with(begins.as_bytes()));
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}
