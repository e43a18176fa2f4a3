use std::fs;
use std::io::Write;
use std::path::Path as FilePath;

use db::SeededChance;
use kernel::Refusal;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::model::file::FILE_BYTES_MAX;
use crate::model::media::MediaType;

fn store() -> (TempDir, Files) {
    let folder = TempDir::with_prefix("hoptac-files-").unwrap();
    let place = FilesPlace::Folder(folder.path().join("tep"));
    let files = Files::open(&place, Arc::new(SeededChance::new(1))).unwrap();
    (folder, files)
}

/// Every file below a folder, whatever the store shows.
fn on_disk(folder: &FilePath) -> Vec<String> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path.file_name().unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found
}

fn zip(names: &[&str]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<xml/>").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const DOCX: [&str; 3] = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];

#[tokio::test]
async fn what_is_not_taken_leaves_nothing_behind() {
    let (folder, files) = store();
    let macros = zip(&[DOCX[0], DOCX[2], "word/vbaProject.bin"]);
    let cut = zip(&DOCX).into_iter().take(60).collect();
    let cases: [(&str, Vec<u8>, &str); 10] = [
        ("a.pdf", Vec::new(), "library.file.empty"),
        ("", b"%PDF-1.7".to_vec(), "library.file.name"),
        ("a.docx", b"%PDF-1.7".to_vec(), "library.file.lying"),
        ("a.pdf", b"MZ\x90\x00".to_vec(), "library.file.not_taken"),
        ("a.txt", b"<html>".to_vec(), "library.file.not_taken"),
        ("a.txt", b"ho\xb9ch".to_vec(), "library.file.encoding"),
        ("a.bin", b"\x01\x02".to_vec(), "library.file.not_taken"),
        ("a.xlsx", zip(&DOCX), "library.file.lying"),
        ("a.docx", macros, "library.file.macros"),
        ("a.docx", cut, "library.file.not_taken"),
    ];
    for (name, content, code) in cases {
        let refused = files.keep(name, &content).await.unwrap_err();
        assert_eq!(refused.code(), code, "{name}");
    }
    assert_eq!(on_disk(folder.path()), [""; 0]);
}

#[tokio::test]
async fn a_file_that_is_too_large_is_given_up_on_its_way() {
    let (folder, files) = store();
    let mut receiving = files.receive("a.pdf").await.unwrap();
    let piece = vec![b' '; 1024 * 1024];
    receiving.push(b"%PDF-1.7").await.unwrap();
    let mut came = 0;
    let refused = loop {
        match receiving.push(&piece).await {
            Ok(()) => came += 1,
            Err(refused) => break refused,
        }
    };
    assert_eq!(refused.code(), "library.file.too_large");
    assert_eq!(came, FILE_BYTES_MAX / 1024 / 1024 - 1);
    assert_eq!(on_disk(folder.path()), [""; 0]);
}

#[tokio::test]
async fn the_same_content_lies_there_once_under_its_hash() {
    let (folder, files) = store();
    let kept = files.keep("a.pdf", b"%PDF-1.7 a").await.unwrap();
    let again = files.keep("b.PDF", b"%PDF-1.7 a").await.unwrap();
    assert_eq!(kept.hash, again.hash);
    let hash = kept.hash.to_string();
    assert_eq!(on_disk(folder.path()), [hash.as_str()]);
    let (first, rest) = hash.split_at(2);
    let (second, _) = rest.split_at(2);
    let place: PathBuf = ["tep", first, second, &hash].iter().collect();
    assert!(folder.path().join(place).is_file());
    let read = files.body(&kept.hash, kept.bytes).await.unwrap();
    assert_eq!(read.whole().await.unwrap(), b"%PDF-1.7 a");
}

#[tokio::test]
async fn a_large_file_goes_in_and_comes_out_piece_by_piece() {
    let (_folder, files) = store();
    let content: Vec<u8> = (0..6_000_000_u32).map(|n| (n % 251) as u8).collect();
    let content = [b"%PDF-1.7".to_vec(), content].concat();
    let mut receiving = files.receive("to lon.pdf").await.unwrap();
    for piece in content.chunks(70_001) {
        receiving.push(piece).await.unwrap();
    }
    let stored = receiving.finish().await.unwrap();
    assert_eq!(stored.bytes, content.len() as u64);
    let read = files.body(&stored.hash, stored.bytes).await.unwrap();
    assert!(read.whole().await.unwrap() == content);
}

#[tokio::test]
async fn documents_pictures_and_text_are_taken_for_what_they_are() {
    let (_folder, files) = store();
    let cases: [(&str, Vec<u8>, MediaType); 4] = [
        ("Kế hoạch 47.docx", zip(&DOCX), MediaType::Docx),
        (
            "Phụ lục.XLSX",
            zip(&["[Content_Types].xml", "xl/workbook.xml"]),
            MediaType::Xlsx,
        ),
        (
            "anh.jpeg",
            b"\xff\xd8\xff\xe0 JFIF".to_vec(),
            MediaType::Jpeg,
        ),
        ("ghi chu.txt", "Kính gửi\r\n".into(), MediaType::Text),
    ];
    for (name, content, media_type) in cases {
        let stored = files.keep(name, &content).await.unwrap();
        assert_eq!(stored.media_type(), media_type);
        assert_eq!(stored.name().as_str(), name);
    }
}

#[tokio::test]
async fn a_store_that_is_away_is_a_fault_and_no_refusal() {
    let (folder, files) = store();
    fs::remove_dir_all(folder.path()).unwrap();
    fs::write(folder.path(), "in the way").unwrap();
    let refused = files.keep("a.pdf", b"%PDF-1.7").await.unwrap_err();
    assert!(refused.fault().is_some());
}

#[tokio::test]
async fn what_is_sent_again_while_a_sweep_looks_at_it_stays() {
    let (folder, files) = store();
    let kept = files.keep("a.pdf", b"%PDF-1.7 a").await.unwrap();
    let shelf = files.shelves().await.unwrap().pop().unwrap();
    let late = kernel::Instant::MAX;
    let candidate = files.older_than(&shelf, late).await.unwrap().pop().unwrap();
    // It is young by now: somebody sent it again.
    let early = kernel::Instant::of_micros(0);
    assert!(!files.condemn(&candidate, early).await.unwrap());
    assert_eq!(on_disk(folder.path()), [kept.hash.to_string()]);
    // It is set aside, sent again, and what was set aside taken away.
    assert!(files.condemn(&candidate, late).await.unwrap());
    files.keep("b.pdf", b"%PDF-1.7 a").await.unwrap();
    files.take_away(&candidate).await.unwrap();
    assert!(files.body(&kept.hash, kept.bytes).await.is_ok());
    // It is set aside, sent again, and pardoned.
    assert!(files.condemn(&candidate, late).await.unwrap());
    files.keep("c.pdf", b"%PDF-1.7 a").await.unwrap();
    assert_eq!(files.pardon(&candidate).await.unwrap(), Kept::Yes);
    assert_eq!(on_disk(folder.path()), [kept.hash.to_string()]);
}
