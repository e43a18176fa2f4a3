//! Files that cannot be read: one plain sentence that names the file, status 2, whatever they hold.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::fs::{self, File};
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HOPTAC: &str = env!("CARGO_BIN_EXE_hoptac");

fn place(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad_input");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

fn file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = place(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn read(path: &Path) -> Output {
    Command::new(HOPTAC)
        .args(["plan", "read"])
        .arg(path)
        .output()
        .unwrap()
}

/// One line on standard error that names the file and holds these words, nothing on standard output, status 2.
fn refused(path: &Path, words: &str) {
    let output = read(path);
    let line = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{line}");
    assert_eq!(line.lines().count(), 1, "{line}");
    assert!(line.contains(&*path.to_string_lossy()), "{line}");
    assert!(line.contains(words), "{line}");
    assert!(output.stdout.is_empty());
}

const DOCUMENT: &str = "<w:document xmlns:w='w'><w:body>";

fn docx(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(inner: &str) -> Vec<u8> {
    let xml = format!("{DOCUMENT}{inner}</w:body></w:document>");
    docx(&[("word/document.xml", xml.as_bytes())])
}

fn pdf(objects: &[&str]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).as_bytes());
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).as_bytes());
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").as_bytes());
    }
    let size = objects.len() + 1;
    bytes.extend(
        format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").as_bytes(),
    );
    bytes
}

fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn what_is_not_there_or_no_file_is_refused() {
    refused(Path::new("/khong/co/kh.docx"), "không có tệp này");
    refused(Path::new(env!("CARGO_TARGET_TMPDIR")), "thư mục");
    #[cfg(unix)]
    refused(Path::new("/dev/null"), "không phải là tệp thường");
}

#[test]
fn empty_files_are_refused() {
    refused(&file("rong.docx", b""), "không có chữ nào");
    refused(&file("trang.txt", b" \r\n\t\n"), "không có chữ nào");
    refused(
        &file("khong-chu.docx", &document("<w:p/>")),
        "không có chữ nào",
    );
}

#[test]
fn five_hundred_megabytes_are_refused_without_reading_them() {
    let path = place("lon.txt");
    let file = File::create(&path).unwrap();
    file.set_len(500 * 1024 * 1024).unwrap();
    refused(&path, "50 MB");
    fs::remove_file(path).unwrap();
}

#[test]
fn other_formats_are_named() {
    refused(&file("kh.doc", &ole("WordDocument")), "Save As");
    refused(&file("mat-khau.docx", &ole("EncryptedPackage")), "mật khẩu");
    refused(
        &file("anh.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        "hình ảnh",
    );
    let sheet = docx(&[("[Content_Types].xml", b""), ("xl/workbook.xml", b"<a/>")]);
    refused(&file("bang.docx", &sheet), "bảng tính");
    refused(
        &file("rac.txt", &[0, 1, 2, 3, 254, 0, 7]),
        "không phải là văn bản",
    );
}

#[test]
fn truncated_and_broken_files_are_refused() {
    let whole = document("<w:p><w:r><w:t>văn bản hư cấu</w:t></w:r></w:p>");
    let cut = &whole[..whole.len() / 2];
    refused(&file("cut.docx", cut), "thiếu phần cuối");
    let half = docx(&[("word/document.xml", DOCUMENT.as_bytes())]);
    refused(&file("nua.docx", &half), "thiếu phần cuối");
    let crossed = docx(&[("word/document.xml", b"<a><b></a></b>")]);
    refused(&file("cheo.docx", &crossed), "bị hỏng");
    refused(
        &file("cut.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
        "thiếu phần cuối",
    );
}

#[test]
fn bombs_are_refused() {
    let blanks = vec![b' '; 40 * 1024 * 1024];
    let bomb = docx(&[("word/document.xml", &blanks)]);
    assert!(bomb.len() < 100_000);
    refused(&file("bom.docx", &bomb), "bung ra quá lớn");
    let many = "<w:p/>".repeat(1_100_000);
    refused(&file("nhieu.docx", &document(&many)), "bung ra quá lớn");
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = format!("{}{}", "<w:sdt>".repeat(10_000), "</w:sdt>".repeat(10_000));
    refused(&file("sau.docx", &document(&deep)), "lồng nhau");
    refused(
        &file("sau.html", "<div>".repeat(10_000).as_bytes()),
        "lồng nhau",
    );
    let arrays = format!("<</Type/Catalog/Pages 2 0 R/X {}>>", "[".repeat(100_000));
    let output = read(&file("sau.pdf", &pdf(&[&arrays])));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn xml_entities_are_not_expanded() {
    let entities: String = (1..30)
        .map(|n| format!("<!ENTITY a{n} '&a{};&a{};'>", n - 1, n - 1))
        .collect();
    let xml = format!(
        "<!DOCTYPE a [<!ENTITY a0 'lol'>{entities}]>{DOCUMENT}<w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>"
    );
    let bomb = docx(&[("word/document.xml", xml.as_bytes())]);
    refused(&file("thuc-the.docx", &bomb), "bị hỏng");
}

#[test]
fn scanned_pages_are_told_from_text() {
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>";
    let scan = pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>>\nstream\nx\nendstream",
        "<</Length 6>>\nstream\nq Q q \nendstream",
    ]);
    refused(&file("quet.pdf", &scan), "lớp chữ");
}

#[test]
fn a_pdf_that_draws_itself_without_end_is_refused() {
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</F 4 0 R>>>>/Contents 5 0 R>>";
    let named = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>\nstream\n/F Do\nendstream";
    // Without resources of its own the form finds itself through the page, which only the limits catch.
    let silent = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5>>\nstream\n/F Do\nendstream";
    for (name, form) in [("vong.pdf", named), ("vong-ngam.pdf", silent)] {
        let bytes = pdf(&[
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            page,
            form,
            "<</Length 5>>\nstream\n/F Do\nendstream",
        ]);
        refused(&file(name, &bytes), "Không đọc được");
    }
}

#[test]
fn a_pdf_that_unpacks_without_end_meets_the_memory_limit() {
    use std::io::Read;
    let mut packed = Vec::new();
    // A ZIP entry without its headers is the same deflate stream; PDF takes it with a zlib head.
    let zip = docx(&[("a", &vec![b' '; 280 * 1024 * 1024])]);
    let start = 30 + 1;
    packed.extend([0x78, 0x9C]);
    Cursor::new(&zip[start..]).read_to_end(&mut packed).unwrap();
    let length = packed.len();
    let mut bytes = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n".to_vec();
    bytes.extend(format!("4 0 obj\n<</Filter/FlateDecode/Length {length}>>\nstream\n").as_bytes());
    bytes.extend(&packed);
    bytes.extend(b"\nendstream\nendobj\n");
    let table = bytes.len();
    let places: Vec<usize> = (1..=4)
        .map(|n| {
            let head = format!("{n} 0 obj");
            bytes
                .windows(head.len())
                .position(|window| window == head.as_bytes())
                .unwrap()
        })
        .collect();
    bytes.extend(b"xref\n0 5\n0000000000 65535 f \n");
    for place in places {
        bytes.extend(format!("{place:010} 00000 n \n").as_bytes());
    }
    bytes
        .extend(format!("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").as_bytes());
    refused(&file("bom.pdf", &bytes), "Không đọc được");
}

#[cfg(target_os = "linux")]
#[test]
fn the_child_limits_its_own_memory_and_time() {
    use std::thread;
    use std::time::{Duration, Instant};
    // The child waits for its input, so its limits can be looked at.
    let mut child = Command::new(HOPTAC)
        .arg("foreign-worker")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    let started = Instant::now();
    let mut limited = false;
    while !limited && started.elapsed() < Duration::from_secs(5) {
        let text = fs::read_to_string(&limits).unwrap_or_default();
        let holds = |name: &str, most: &str| {
            text.lines().any(|line| {
                line.starts_with(name) && line.split_whitespace().any(|word| word == most)
            })
        };
        limited = holds("Max address space", "268435456")
            && holds("Max cpu time", "5")
            && holds("Max core file size", "0");
        thread::yield_now();
    }
    drop(child.stdin.take());
    child.wait().unwrap();
    assert!(limited);
}

#[test]
fn a_wrong_command_line_is_one_line_too() {
    let wrong: [&[&str]; 4] = [
        &[],
        &["plan", "read"],
        &["plan", "read", "a", "--as-of", "mai"],
        &["plan", "read", "a", "--json", "--text"],
    ];
    for arguments in wrong {
        let output = Command::new(HOPTAC).args(arguments).output().unwrap();
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{line}");
        assert_eq!(line.lines().count(), 1, "{line}");
    }
}

#[test]
fn a_reader_who_goes_away_is_no_failure() {
    let text = "Kế hoạch này là văn bản hư cấu.\n".repeat(5_000);
    let path = file("dai.txt", text.as_bytes());
    let mut child = Command::new(HOPTAC)
        .args(["plan", "read", "--text"])
        .arg(path)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty());
}

#[test]
fn a_sound_file_is_read() {
    let bytes =
        document("<w:p><w:r><w:t>Kế hoạch của tỉnh Sông Lam (văn bản hư cấu)</w:t></w:r></w:p>");
    let output = Command::new(HOPTAC)
        .args(["plan", "read", "--text"])
        .arg(file("tot.docx", &bytes))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("tỉnh Sông Lam"), "{text}");
}
