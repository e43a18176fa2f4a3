//! Samples of forms.

use std::fmt::Display;

use super::{Sample, Spell};
use crate::Words;
use crate::components::{Choice, Confirm, Field, Form, Upload, UploadState, UploadedLine};

pub(super) fn samples(words: &Words, t: Spell) -> Vec<Sample> {
    let form = Form::empty(words)
        .with("ten", t("HTX Mẫu 119"))
        .with("ngay", t("31/09/2023"))
        .with("so_tien", t("1.250,5"))
        .with("co_quan", "2")
        .with("ly_do", "tu_nguyen")
        .with("ghi_chu", t("Đã gặp ban quản trị."))
        .with("giay_to", "nghi_quyet")
        .with_also("giay_to", "thong_bao")
        .problem("ngay", t("Ngày 31/09/2023 không có. Tháng 9 có 30 ngày."))
        .problem("ly_do", t("Chọn một lý do."));
    let frame = form.frame(t("token"), t("command"));
    // The summary names the fields, so they are drawn before it.
    let fields = fields(&form, t);
    let fields: Vec<&dyn Display> = fields.iter().map(|field| field as &dyn Display).collect();
    vec![
        Sample::new("form-frame", &[&frame]),
        Sample::new("field", &fields),
        Sample::new("upload", &[&upload(words, &form, t)]),
        Sample::new("confirm", &[&confirm(words, t)]),
    ]
}

fn fields(form: &Form, t: Spell) -> Vec<Field> {
    let choice = |value: &str, label: &str| Choice::new(value, t(label));
    vec![
        Field::text(form, "ten", t("Tên hợp tác xã")),
        Field::day(form, "ngay", t("Ngày giải thể")),
        Field::number(form, "so_tien", t("Số tiền (triệu đồng)")),
        Field::select(
            form,
            "co_quan",
            t("Cơ quan xác nhận"),
            vec![
                choice("", "Chọn cơ quan"),
                choice("1", "Sở Tài chính"),
                choice("2", "Sở Kế hoạch và Đầu tư"),
            ],
        ),
        Field::radios(
            form,
            "ly_do",
            t("Lý do"),
            vec![
                choice("tu_nguyen", "Tự nguyện").hint(t("theo nghị quyết đại hội")),
                choice("bat_buoc", "Bắt buộc"),
            ],
        ),
        Field::ticks(
            form,
            "giay_to",
            t("Giấy tờ kèm theo"),
            vec![
                choice("nghi_quyet", "Nghị quyết"),
                choice("thong_bao", "Thông báo"),
                choice("thue", "Xác nhận thuế"),
            ],
        )
        .optional(),
        Field::tick(form, "cam_ket", t("Tôi đã đọc bản gốc giấy tờ")),
        Field::area(form, "ghi_chu", t("Ghi chú"))
            .optional()
            .hint(t("Người xác nhận sẽ đọc.")),
        Field::password(form, "mat_khau", t("Mật khẩu")),
        Field::code(form, "ma", t("Mã một lần")).hint(t("6 chữ số trong ứng dụng xác thực.")),
        Field::email(form, "thu", t("Thư điện tử")),
        Field::phone(form, "dien_thoai", t("Điện thoại")),
    ]
}

fn upload(words: &Words, form: &Form, t: Spell) -> Upload {
    let refused = UploadState::Refused(t("Máy chưa đọc được loại này. Chụp lại dạng JPG."));
    Upload::new(
        form,
        "tep",
        t("Chọn giấy tờ"),
        t("Ảnh, PDF hoặc Word, mỗi tệp đến 20 MB."),
    )
    .many()
    .accept(".pdf,.docx,image/*")
    .lines(vec![
        UploadedLine::new(
            words,
            t("thong-bao-giai-the.pdf"),
            &t("1,2 MB"),
            UploadState::Taken,
        ),
        UploadedLine::new(words, t("anh-bien-ban.heic"), "", refused),
    ])
}

fn confirm(words: &Words, t: Spell) -> Confirm {
    let form = Form::empty(words).with("ly_do_dao", t("Tạm ngừng, không phải giải thể"));
    Confirm::new(
        t("/lam-viec/dao"),
        form.frame(t("token"), t("command")),
        t("Đảo dòng giải thể của HTX Mẫu 097?"),
        t("Số đã ghi nhận giảm từ 7 còn 6. Dòng cũ vẫn được giữ, kèm lý do."),
    )
    .field(Field::text(&form, "ly_do_dao", t("Lý do đảo")))
    .verbs(&t("Đảo dòng này"), &t("Không đảo"), t("/lam-viec"))
}
