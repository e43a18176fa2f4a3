//! `hoptac document`: a model becomes a file, and a model to start from.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueEnum};
use vanban::model::{BadModel, Document, Fault, document_from_json};
use vanban::{SampleKind, write};

/// Models in JSON may have this many bytes.
const MODEL_BYTES_MAX: u64 = 32 * 1024 * 1024;

/// What to do with a document.
#[derive(Debug, Subcommand)]
pub(crate) enum DocumentCommand {
    /// Writes a document in the layout of Decree 30/2020/NĐ-CP.
    Write {
        /// The document as JSON; `hoptac document sample` prints one.
        model: PathBuf,
        /// The file to write: .docx, .pdf or .html.
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
    },
    /// Prints a document as JSON to start from.
    Sample {
        /// The type of document.
        #[arg(long, value_enum)]
        kind: Sample,
    },
}

/// The samples by the words of the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Sample {
    /// Kế hoạch, with a landscape annex.
    Plan,
    /// Báo cáo, with its table of results.
    Report,
    /// Quyết định, with the plan that it issues.
    Decision,
}

/// Why nothing was written; each is one sentence for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub(crate) enum DocumentError {
    /// The model cannot be read.
    #[error("Không đọc được {}: {reason}.", file.display())]
    Unreadable {
        /// The model.
        file: PathBuf,
        /// Why.
        reason: String,
    },
    /// The model is not one.
    #[error("{}: {sentence}", file.display())]
    Model {
        /// The model.
        file: PathBuf,
        /// Field and expectation.
        sentence: String,
    },
    /// An extension that is not written.
    #[error(
        "Không biết viết ra {}: tên tệp phải kết thúc bằng .docx, .pdf hoặc .html.",
        .0.display()
    )]
    Extension(PathBuf),
    /// Built without typesetting.
    #[cfg(not(feature = "pdf"))]
    #[error("Bản hoptac này được dựng không có phần PDF; hãy viết ra .docx hoặc .html.")]
    NoPdf,
    /// The writer failed.
    #[error("Không dựng được {}: {reason}.", file.display())]
    Writer {
        /// The output.
        file: PathBuf,
        /// Why.
        reason: String,
    },
    /// The disk refused.
    #[error("Không ghi được {}: {reason}.", file.display())]
    Unwritable {
        /// The output.
        file: PathBuf,
        /// Why.
        reason: String,
    },
}

/// The forms that are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Docx,
    Pdf,
    Html,
}

/// Runs a command; what it prints goes to `out`.
pub(crate) fn run(command: &DocumentCommand, out: &mut dyn Write) -> anyhow::Result<()> {
    match command {
        DocumentCommand::Write { model, output } => {
            Form::of(output)?;
            let document = read_model(model)?;
            Ok(write_to(&document.completed(), output)?)
        }
        DocumentCommand::Sample { kind } => {
            let kind = match kind {
                Sample::Plan => SampleKind::Plan,
                Sample::Report => SampleKind::Report,
                Sample::Decision => SampleKind::Decision,
            };
            Ok(out.write_all(kind.json().as_bytes())?)
        }
    }
}

/// Writes a document to a file of the form that its name tells.
///
/// # Errors
/// The form is not written, or the disk refused; the sentence to print.
pub(crate) fn write_to(document: &Document, output: &Path) -> Result<(), DocumentError> {
    let bytes = Form::of(output)?.bytes(document, output)?;
    replace_file(output, &bytes).map_err(|error| DocumentError::Unwritable {
        file: output.to_owned(),
        reason: in_words(&error),
    })
}

impl Form {
    fn of(output: &Path) -> Result<Self, DocumentError> {
        let extension = output.extension().and_then(|e| e.to_str());
        match extension.map(str::to_lowercase).as_deref() {
            Some("docx") => Ok(Self::Docx),
            Some("pdf") => Ok(Self::Pdf),
            Some("html" | "htm") => Ok(Self::Html),
            _ => Err(DocumentError::Extension(output.to_owned())),
        }
    }

    fn bytes(self, document: &Document, output: &Path) -> Result<Vec<u8>, DocumentError> {
        let failed = |reason: String| DocumentError::Writer {
            file: output.to_owned(),
            reason,
        };
        match self {
            Self::Docx => write::docx(document).map_err(|error| failed(error.to_string())),
            Self::Html => Ok(write::html(document).into_bytes()),
            #[cfg(feature = "pdf")]
            Self::Pdf => vanban_pdf::pdf(document).map_err(|error| failed(pdf_reason(&error))),
            #[cfg(not(feature = "pdf"))]
            Self::Pdf => Err(DocumentError::NoPdf),
        }
    }
}

#[cfg(feature = "pdf")]
fn pdf_reason(error: &vanban_pdf::PdfError) -> String {
    if let vanban_pdf::PdfError::NoGlyph(letter) = error {
        return format!("phông chữ của PDF không có ký tự \"{letter}\"; hãy thay ký tự đó");
    }
    error.to_string()
}

fn read_model(file: &Path) -> Result<Document, DocumentError> {
    let unreadable = |reason: String| DocumentError::Unreadable {
        file: file.to_owned(),
        reason,
    };
    let size = fs::metadata(file)
        .map_err(|error| unreadable(in_words(&error)))?
        .len();
    if size > MODEL_BYTES_MAX {
        let most = MODEL_BYTES_MAX / 1024 / 1024;
        return Err(unreadable(format!("tệp lớn hơn {most} MB")));
    }
    let json = fs::read_to_string(file).map_err(|error| unreadable(in_words(&error)))?;
    let json = json.trim_start_matches('\u{feff}');
    document_from_json(json).map_err(|bad| DocumentError::Model {
        file: file.to_owned(),
        sentence: sentence(&bad),
    })
}

/// Writes beside the file and takes its place, so that nobody ever sees half of it.
fn replace_file(output: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    let beside = output.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let written = write_whole(&beside, bytes).and_then(|()| fs::rename(&beside, output));
    if written.is_err() && beside.exists() {
        fs::remove_file(&beside)?;
    }
    written
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// What the system says most often, in Vietnamese.
const SYSTEM_WORDS: [(io::ErrorKind, &str); 5] = [
    (io::ErrorKind::NotFound, "không có tệp hoặc thư mục này"),
    (io::ErrorKind::PermissionDenied, "không có quyền"),
    (io::ErrorKind::InvalidData, "nội dung không phải UTF-8"),
    (io::ErrorKind::IsADirectory, "đây là một thư mục"),
    (io::ErrorKind::StorageFull, "ổ đĩa đã đầy"),
];

fn in_words(error: &io::Error) -> String {
    let known = SYSTEM_WORDS.iter().find(|(kind, _)| *kind == error.kind());
    known.map_or_else(|| error.to_string(), |(_, words)| (*words).to_owned())
}

/// Which field is wrong, and what should stand there.
fn sentence(bad: &BadModel) -> String {
    let path = &bad.path;
    let field = path.rsplit('.').next().unwrap_or(path);
    match &bad.fault {
        Fault::Syntax { line, column } => {
            format!("không phải JSON hợp lệ, sai ở dòng {line}, cột {column}.")
        }
        Fault::Unknown => format!("không có trường nào tên là {path}; hãy xóa hoặc sửa tên."),
        Fault::Missing => format!("thiếu trường {path}; cần {}.", expected(field)),
        Fault::Value(_) => format!("trường {path} không đúng; cần {}.", expected(field)),
        Fault::Empty => format!("trường {path} để trống; hãy điền chữ hoặc bỏ trường này."),
        Fault::Blanks => {
            format!(
                "trường {path} có khoảng trắng thừa ở đầu, cuối hoặc hai khoảng trắng liền nhau."
            )
        }
        Fault::Control => {
            format!("trường {path} có ký tự điều khiển hoặc dấu xuống dòng không được dùng ở đây.")
        }
        Fault::NotComposed => format!("trường {path} dùng chữ tổ hợp; cần Unicode dựng sẵn (NFC)."),
        Fault::TooDeep(most) => format!("{path} lồng quá sâu; nhiều nhất {most} cấp."),
        Fault::AfterSection => format!(
            "{path} đứng sau một mục (section); sau các mục chỉ được có đoạn văn kết, ở cấp ngoài cùng."
        ),
        Fault::Row { covered, columns } if *covered == usize::MAX => {
            format!("hàng {path} có ô vượt ra ngoài {columns} cột của bảng.")
        }
        Fault::Row { covered, columns } => {
            format!("hàng {path} phủ {covered} cột; bảng có {columns} cột.")
        }
        Fault::Overhang => format!("bảng {path} có ô gộp dài quá hàng cuối."),
        Fault::NoTable => format!("bảng {path} phải có ít nhất một cột và một hàng."),
        Fault::HeadRows { head, rows } => {
            format!("trường {path} là {head}, nhưng bảng chỉ có {rows} hàng.")
        }
        Fault::Contradicts(other) => {
            format!("trường {path} mâu thuẫn với trường {other}; hãy bỏ một trong hai.")
        }
        Fault::Holds(sign) => format!("trường {path} không được chứa dấu \"{sign}\"."),
    }
}

/// What should stand in a field of this name.
fn expected(field: &str) -> &'static str {
    match field.split('[').next().unwrap_or(field) {
        "kind" => "loại văn bản: plan, report, decision, scheme, submission…",
        "mark" => {
            "dấu đầu mục: \"Chương I\", \"Mục 1\", \"Điều 2.\", \"A.\", \"I.\", \"1.\", \"1.2.\", \"a)\", \"-\" hoặc \"+\""
        }
        "type" => "section, item, paragraph hoặc table",
        "date" => "ngày dạng \"2024-02-05\"",
        "year" => "năm là một số nguyên",
        "number" => "số: chuỗi trong head, số nguyên từ 1 đến 399 trong annexes",
        "align" => "left, center hoặc right",
        "place" => {
            "địa danh; trong unplaced là header, footer, text_box, footnote, comment hoặc body"
        }
        "width" | "cols" | "rows" | "header_rows" => {
            "một số nguyên không âm (rows của bảng là danh sách hàng)"
        }
        "landscape" => "true hoặc false",
        "head" | "signature" | "attached" => "một đối tượng { … }",
        "body" | "items" | "columns" | "annexes" | "recipients" | "bases" | "addressees"
        | "authority" | "unplaced" => "một danh sách [ … ]",
        _ => "một chuỗi chữ",
    }
}

#[cfg(test)]
mod tests;
