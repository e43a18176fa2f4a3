//! Vietnamese sentences: what happened to a file, and what to do now.

use std::path::Path;

/// Cause and advice by code.
const SENTENCES: [(&str, &str, &str); 27] = [
    (
        "file.missing",
        "không có tệp này",
        "Hãy kiểm tra lại tên và thư mục",
    ),
    (
        "file.denied",
        "không có quyền đọc tệp",
        "Hãy xin quyền đọc hoặc chép tệp sang thư mục của mình",
    ),
    (
        "file.folder",
        "đây là một thư mục",
        "Hãy chỉ ra một tệp trong thư mục đó",
    ),
    (
        "file.special",
        "đây không phải là tệp thường",
        "Hãy chép nội dung ra một tệp .docx, .pdf, .html hoặc .txt",
    ),
    (
        "file.unreadable",
        "không mở được tệp",
        "Hãy kiểm tra ổ đĩa hoặc chép tệp sang nơi khác rồi thử lại",
    ),
    (
        "read.empty",
        "tệp không có chữ nào",
        "Hãy kiểm tra lại tệp hoặc xin lại bản có nội dung",
    ),
    (
        "read.too_large",
        "tệp lớn hơn 50 MB",
        "Hãy bỏ bớt hình ảnh hoặc tách tệp rồi thử lại",
    ),
    (
        "read.old_doc",
        "tệp Word cũ (.doc)",
        "Hãy mở bằng Word, chọn Lưu thành (Save As) và lưu dạng .docx",
    ),
    (
        "read.encrypted",
        "tệp có đặt mật khẩu",
        "Hãy mở bằng mật khẩu, gỡ mật khẩu rồi lưu lại",
    ),
    (
        "read.image",
        "đây là tệp hình ảnh",
        "Hãy dùng bản .docx hoặc PDF có lớp chữ của văn bản",
    ),
    (
        "read.spreadsheet",
        "đây là bảng tính",
        "Hãy dùng bản .docx hoặc PDF của văn bản",
    ),
    (
        "read.slides",
        "đây là tệp trình chiếu",
        "Hãy dùng bản .docx hoặc PDF của văn bản",
    ),
    (
        "read.open_document",
        "đây là tệp OpenDocument",
        "Hãy mở bằng LibreOffice hoặc Word và lưu dạng .docx",
    ),
    (
        "read.rtf",
        "đây là tệp RTF",
        "Hãy mở bằng Word và lưu dạng .docx",
    ),
    (
        "read.program",
        "đây là tệp chương trình",
        "Hãy chọn lại tệp văn bản",
    ),
    (
        "read.archive",
        "đây là tệp nén",
        "Hãy giải nén rồi chọn tệp văn bản bên trong",
    ),
    (
        "read.xml",
        "đây là tệp XML không phải văn bản",
        "Hãy mở bằng phần mềm đã tạo ra tệp và lưu dạng .docx",
    ),
    (
        "read.unknown",
        "đây không phải là văn bản",
        "Hãy chọn tệp .docx, .pdf, .html hoặc .txt",
    ),
    (
        "read.scanned_pdf",
        "PDF chỉ có ảnh chụp trang giấy, không có lớp chữ",
        "Hãy dùng bản .docx gốc hoặc nhận dạng chữ (OCR) trước",
    ),
    (
        "read.truncated",
        "tệp bị thiếu phần cuối",
        "Hãy tải hoặc chép lại tệp từ đầu",
    ),
    (
        "read.broken",
        "tệp bị hỏng",
        "Hãy mở bằng phần mềm soạn thảo, lưu lại rồi thử lại",
    ),
    (
        "read.bomb",
        "tệp bung ra quá lớn so với một văn bản",
        "Hãy mở bằng Word, sao chép nội dung sang tệp mới và lưu lại",
    ),
    (
        "read.too_deep",
        "tệp có quá nhiều lớp lồng nhau",
        "Hãy mở bằng Word, sao chép nội dung sang tệp mới và lưu lại",
    ),
    (
        "read.crashed",
        "không đọc nổi nội dung, có thể tệp bị hỏng",
        "Hãy mở bằng phần mềm soạn thảo, lưu lại rồi thử lại",
    ),
    (
        "read.too_slow",
        "đọc quá 5 giây chưa xong",
        "Hãy tách tệp thành các phần nhỏ hơn rồi thử lại",
    ),
    (
        "read.out_of_memory",
        "tệp cần quá nhiều bộ nhớ",
        "Hãy bỏ bớt hình ảnh hoặc tách tệp rồi thử lại",
    ),
    (
        "read.not_started",
        "không khởi động được bộ đọc tệp",
        "Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị",
    ),
];

/// The sentence about a file. A code that nobody knows came out of a crash.
pub(crate) fn about(file: &Path, code: &str) -> String {
    let (cause, advice) = told(code);
    format!("Không đọc được «{}»: {cause}. {advice}.", name(file))
}

/// The same of a file that came by a form, which the page names.
pub(crate) fn of_upload(code: &str) -> String {
    let (cause, advice) = told(code);
    format!("Không đọc được tệp này: {cause}. {advice}.")
}

/// Cause and advice; of what has none, those of a reader that broke off.
fn told(code: &str) -> (&'static str, &'static str) {
    let known = |wanted: &str| SENTENCES.iter().find(|(code, _, _)| *code == wanted);
    known(code)
        .or_else(|| known("read.crashed"))
        .map_or(("", ""), |(_, cause, advice)| (*cause, *advice))
}

/// The name as typed, on one line whatever it holds.
fn name(file: &Path) -> String {
    let text = file.to_string_lossy();
    text.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::foreign::ForeignError;
    use vanban::read::ReadError;

    #[test]
    fn every_code_has_one_sentence_and_every_sentence_a_code() {
        let mut codes: Vec<&str> = ForeignError::CODES
            .into_iter()
            .chain(ReadError::CODES)
            .collect();
        let mut known: Vec<&str> = SENTENCES.iter().map(|(code, _, _)| *code).collect();
        codes.sort_unstable();
        known.sort_unstable();
        assert_eq!(codes, known);
    }

    #[test]
    fn a_sentence_names_the_file_on_one_line() {
        assert_eq!(
            about(Path::new("kh.doc"), "read.old_doc"),
            "Không đọc được «kh.doc»: tệp Word cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As) và lưu dạng .docx."
        );
        assert!(!about(Path::new("a\nb"), "no.such").contains('\n'));
    }
}
