//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use kernel::Day;

use crate::command::evidence::Rebuild;
use crate::command::plan_status::Printed;
use crate::{command, config, document, foreign, plan};

/// Đưa kế hoạch phát triển hợp tác xã của tỉnh vào vận hành.
#[derive(Debug, Parser)]
#[command(name = "hoptac", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Thư mục dữ liệu.
    #[arg(long, global = true, value_name = "DIR", env = "HOPTAC_DATA")]
    data: Option<PathBuf>,
}

/// The data folder where none is named.
const DATA: &str = "hoptac-data";
/// The same of a demonstration, so that nobody mixes it with real data.
const DEMO_DATA: &str = "hoptac-demo";

#[derive(Debug, Subcommand)]
enum Command {
    /// Chạy máy chủ cho đến khi có người bảo dừng.
    Serve {
        /// Địa chỉ và cổng; bỏ trống thì theo cấu hình.
        #[arg(long, value_name = "ADDR:PORT")]
        listen: Option<SocketAddr>,
    },
    /// Tạo cài đặt trình diễn với dữ liệu giả định, in cách đăng nhập, rồi chạy.
    Demo {
        /// Chỉ tạo dữ liệu, không chạy máy chủ.
        #[arg(long)]
        no_serve: bool,
        /// Địa chỉ và cổng; bỏ trống thì theo cấu hình.
        #[arg(long, value_name = "ADDR:PORT")]
        listen: Option<SocketAddr>,
    },
    /// Đưa cơ sở dữ liệu về đúng phiên bản của chương trình.
    Migrate,
    /// Sao lưu cả cài đặt vào một tệp, không cần dừng máy chủ.
    Backup {
        /// Tệp mới.
        file: PathBuf,
    },
    /// Khôi phục từ một bản sao lưu vào thư mục dữ liệu trống.
    Restore {
        /// Bản sao lưu.
        file: PathBuf,
    },
    /// Việc của quản trị viên.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Nhật ký thao tác.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Minh chứng và số liệu.
    #[command(subcommand)]
    Evidence(EvidenceCommand),
    /// Kế hoạch, đề án, chương trình.
    #[command(subcommand)]
    Plan(PlanCommand),
    /// Đọc đầu vào chuẩn trong giới hạn; do chính chương trình này gọi.
    #[command(name = foreign::WORKER, hide = true)]
    Worker(Reading),
    /// Báo cáo kết quả thực hiện kế hoạch.
    #[command(subcommand)]
    Report(ReportCommand),
    /// Văn bản hành chính: viết ra tệp, in mô hình mẫu.
    #[command(subcommand)]
    Document(document::DocumentCommand),
}

#[derive(Debug, Subcommand)]
enum EvidenceCommand {
    /// Đếm lại mọi số liệu từ minh chứng và sửa số nào lệch.
    Rebuild {
        /// Chỉ đối chiếu và báo, không sửa gì.
        #[arg(long)]
        check: bool,
    },
}

#[derive(Debug, Subcommand)]
enum PlanCommand {
    /// Đọc một văn bản và in những gì đã hiểu.
    Read {
        /// Tệp .docx, .pdf (có lớp chữ), .html hoặc .txt.
        file: PathBuf,
        #[command(flatten)]
        reading: Reading,
    },
    /// Đọc một văn bản và đưa vào cài đặt để chuyên viên duyệt; chạy lại với cùng tệp thì cho biết bản đọc đã có.
    Import(command::plan_import::Import),
    /// Cho biết các kế hoạch đang chạy: chỉ tiêu, nhiệm vụ, đang chậm gì.
    Status {
        /// In đối tượng JSON theo hợp đồng dữ liệu.
        #[arg(long)]
        json: bool,
        /// Tình hình như vào ngày này; bỏ trống là ngày làm việc của cài đặt.
        #[arg(long, value_name = "YYYY-MM-DD")]
        as_of: Option<Day>,
    },
}

#[derive(Debug, Subcommand)]
enum ReportCommand {
    /// Soạn báo cáo từ số liệu của kế hoạch và viết ra tệp, không lưu vào hệ thống.
    Draft(command::report::Draft),
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Tạo tài khoản và in liên kết để người dùng đặt mật khẩu.
    CreateUser(command::admin::NewUser),
    /// Nạp địa bàn, cơ quan của tỉnh và văn bản pháp luật mà chương trình biết; chạy lại sau mỗi lần nâng cấp.
    Load {
        /// Mã tỉnh từ 01/07/2025, ví dụ 75; có thể nêu nhiều mã.
        #[arg(required = true)]
        provinces: Vec<String>,
    },
    /// In liên kết để người dùng đặt lại mật khẩu.
    ResetPassword {
        /// Thư điện tử hoặc số điện thoại của tài khoản.
        login: String,
    },
    /// Cấp mã truy cập API cho một tài khoản và in mã, một lần.
    CreateToken(command::admin::NewToken),
    /// In tệp cấu hình mẫu: mọi khoá, ý nghĩa và giá trị khi bỏ trống.
    Config {
        /// In cấu hình đang có hiệu lực thay vì tệp mẫu; mật khẩu và mã được che.
        #[arg(long)]
        current: bool,
    },
    /// Gửi một thư thử và cho biết thư đi được hay vì sao không.
    SendTestMail {
        /// Địa chỉ nhận thư.
        #[arg(long, value_name = "ADDRESS")]
        to: String,
    },
    /// In mọi đường dẫn và ai được vào.
    #[command(hide = true)]
    Routes,
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Kiểm tra chuỗi nhật ký từ mắt xích đầu và cho biết bao nhiêu dòng chờ nối.
    Verify,
}

/// What is wanted of a document.
#[derive(Debug, Args)]
pub(crate) struct Reading {
    /// In một đối tượng JSON theo hợp đồng dữ liệu.
    #[arg(long, conflicts_with = "text")]
    json: bool,
    /// In văn bản đã phục hồi, nơi mọi vị trí trỏ vào.
    #[arg(long)]
    text: bool,
    /// In cả văn bản và những gì đã hiểu; do chính chương trình này gọi.
    #[arg(long, hide = true, conflicts_with_all = ["json", "text"])]
    whole: bool,
    /// Xét hiệu lực của văn bản được dẫn vào ngày này.
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<Date>,
}

/// What is printed of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// The object of the contract.
    Json,
    /// The text.
    Text,
    /// Text and object together, for the program itself.
    Whole,
    /// An outline for a person's eye.
    Outline,
}

impl Reading {
    /// What is to be printed.
    pub(crate) fn form(&self) -> Form {
        match (self.text, self.json, self.whole) {
            (true, _, _) => Form::Text,
            (false, true, _) => Form::Json,
            (false, false, true) => Form::Whole,
            (false, false, false) => Form::Outline,
        }
    }

    /// Text and object together.
    pub(crate) fn whole() -> Self {
        Self {
            json: false,
            text: false,
            whole: true,
            as_of: None,
        }
    }

    /// The day as of which to judge.
    pub(crate) fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// The same wishes as arguments for the child.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let form = match self.form() {
            Form::Json => Some("--json".to_owned()),
            Form::Text => Some("--text".to_owned()),
            Form::Whole => Some("--whole".to_owned()),
            Form::Outline => None,
        };
        let day = self.as_of.map(|day| format!("--as-of={day}"));
        form.into_iter().chain(day).collect()
    }
}

/// What a command leaves to be done.
#[derive(Debug)]
pub(crate) enum Done {
    /// Print this.
    Output(Vec<u8>),
    /// Printed already; end with this status.
    Worker(u8),
}

/// Runs the command that was typed; an error is the sentence to print.
pub(crate) fn run() -> Result<Done, String> {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    let named = |default: &str| cli.data.clone().unwrap_or_else(|| default.into());
    let data = &named(DATA);
    let said = |told: Result<String, String>| told.map(|text| Done::Output(text.into_bytes()));
    match cli.command {
        Command::Serve { listen } => said(command::run(command::serve::serve(data, listen))),
        Command::Migrate => said(command::run(command::migrate::migrate(data))),
        Command::Backup { file } => said(command::run(command::backup::backup(data, &file))),
        Command::Restore { file } => said(command::run(command::restore::restore(data, &file))),
        Command::Admin(AdminCommand::CreateUser(user)) => {
            said(command::run(command::admin::create_user(data, &user)))
        }
        Command::Admin(AdminCommand::Load { provinces }) => {
            said(command::run(command::admin::load(data, provinces)))
        }
        Command::Admin(AdminCommand::CreateToken(token)) => {
            said(command::run(command::admin::create_token(data, &token)))
        }
        Command::Admin(AdminCommand::ResetPassword { login }) => {
            said(command::run(command::admin::reset_password(data, &login)))
        }
        Command::Demo { no_serve, listen } => {
            let data = named(DEMO_DATA);
            said(command::run(command::demo::demo(&data, no_serve, listen)))
        }
        Command::Admin(AdminCommand::Routes) => said(crate::site::print_routes()),
        Command::Admin(AdminCommand::Config { current: false }) => {
            said(Ok(config::SAMPLE.to_owned()))
        }
        Command::Admin(AdminCommand::Config { current: true }) => {
            said(command::configuration(data).map(|config| config.told()))
        }
        Command::Admin(AdminCommand::SendTestMail { to }) => {
            said(command::run(command::test_mail::send_test_mail(data, &to)))
        }
        Command::Audit(AuditCommand::Verify) => said(command::run(command::audit::verify(data))),
        Command::Evidence(EvidenceCommand::Rebuild { check }) => {
            let act = if check { Rebuild::Check } else { Rebuild::Mend };
            said(command::run(command::evidence::rebuild(data, act)))
        }
        Command::Plan(PlanCommand::Read { file, reading }) => {
            plan::read(&file, &reading).map(Done::Output)
        }
        Command::Plan(PlanCommand::Import(asked)) => said(command::run(
            command::plan_import::plan_import(data, &asked),
        )),
        Command::Plan(PlanCommand::Status { json, as_of }) => {
            let printed = if json { Printed::Json } else { Printed::Lines };
            said(command::run(command::plan_status::plan_status(
                data, as_of, printed,
            )))
        }
        Command::Report(ReportCommand::Draft(asked)) => {
            said(command::run(command::report::draft(data, &asked)))
        }
        Command::Document(command) => {
            let mut printed = Vec::new();
            let done = document::run(&command, &mut printed);
            done.map(|()| Done::Output(printed))
                .map_err(|error| format!("{error:#}"))
        }
        Command::Worker(reading) => Ok(Done::Worker(foreign::work(|bytes| {
            plan::understand(bytes, &reading)
        }))),
    }
}

/// Help is an answer; anything else is one line.
fn usage(error: &clap::Error) -> Result<Done, String> {
    let text = error.render().to_string();
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return Ok(Done::Output(text.into_bytes()));
    }
    let reason = if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        "thiếu tên lệnh".to_owned()
    } else {
        first_paragraph(&text)
    };
    Err(format!(
        "Lệnh chưa đúng: {reason}. Xem cách dùng bằng «hoptac --help»."
    ))
}

/// What clap says first, on one line; its hints and usage follow after a blank line.
fn first_paragraph(text: &str) -> String {
    let lines = text.lines().take_while(|line| !line.is_empty());
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    words.join(" ").trim_start_matches("error: ").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
