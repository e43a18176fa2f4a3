//! Samples of parts that say something: badges, buttons, notes.

use super::{Sample, Spell};
use crate::components::{Badge, Button, Empty, Facts, Head, Href, Look, Note, Prose, State, Toast};

pub(super) fn samples(t: Spell) -> Vec<Sample> {
    vec![
        head(t),
        Sample::new("button", &[&buttons(t)]),
        Sample::new("badge", &[&badges(t)]),
        Sample::new(
            "note",
            &[
                &Note::new(
                    Prose::new()
                        .strong(t("Cho biết."))
                        .text(t(" Số liệu chốt lúc 07:00 hằng ngày.")),
                ),
                &Note::new(
                    Prose::new()
                        .text(t("2 số đã đổi từ lần lưu trước. "))
                        .link(t("Xem chỗ đổi"), t("/lam-viec/bao-cao")),
                )
                .state(State::Risk),
                &Note::new(t("Đã gửi. Sở Kế hoạch và Đầu tư nhận lúc 09:20.")).state(State::Done),
                &Note::new(t("Chưa lưu được: đường truyền bị ngắt.")).state(State::Late),
            ],
        ),
        Sample::new(
            "toast",
            &[
                &Toast::new(t("Đã xác nhận HTX Mẫu 119. Chỉ tiêu: 5 trên 13."))
                    .link(t("Hoàn tác"), t("/lam-viec/hoan-tac")),
            ],
        ),
        Sample::new("empty", &[&empty(t)]),
        Sample::new("facts", &[&facts(t)]),
    ]
}

fn head(t: Spell) -> Sample {
    let head = Head::new(t(
        "Giải\u{a0}thể 20% HTX hoạt\u{a0}động cầm\u{a0}chừng, hình\u{a0}thức",
    ))
    .badge(Badge::new(State::Late, t("Chậm")))
    .under(
        Prose::from(t("Sở Kế hoạch và Đầu tư chủ trì · hạn 31/12/2023 · "))
            .link(t("xem văn bản"), t("/lam-viec/van-ban/1")),
    )
    .act(Button::link(t("Nhắc Sở xác nhận 2 hồ sơ"), t("/lam-viec/nhac")).primary())
    .act(Button::link(t("Xuất Excel"), t("/lam-viec/x.xlsx")));
    Sample::new("head", &[&head])
}

fn buttons(t: Spell) -> String {
    let buttons = [
        Button::submit(t("Xác nhận")),
        Button::submit_as(t("Lưu nháp"), "viec", t("nhap")),
        Button::link(t("Xuất Excel"), t("/x.xlsx")),
        Button::link(t("Để sau"), t("/")).look(Look::Quiet),
        Button::submit(t("Đảo dòng này")).look(Look::Danger),
        Button::blocked(t("Trình ký")),
    ];
    row(&buttons)
}

fn badges(t: Spell) -> String {
    row(&[
        Badge::new(State::Late, t("Chậm")),
        Badge::new(State::Risk, t("Có nguy cơ")),
        Badge::new(State::OnTrack, t("Đúng tiến độ")),
        Badge::new(State::Done, t("Đạt")),
        Badge::new(State::Pending, t("Chưa đến hạn")),
        Badge::plain(t("Đã đảo")),
    ])
}

fn row(parts: &[impl std::fmt::Display]) -> String {
    let parts: Vec<String> = parts.iter().map(ToString::to_string).collect();
    format!("<div class=\"row\">{}</div>", parts.join("\n"))
}

fn empty(t: Spell) -> Empty {
    Empty::new(
        t("Chưa có hồ sơ giải thể nào ở Bù Đốp"),
        t("Khi HTX gửi thông báo giải thể, hoặc bạn ghi nhận thay, hồ sơ hiện ở đây và tự tính vào chỉ tiêu 20%."),
    )
    .act(Button::link(t("Ghi nhận giải thể"), t("/lam-viec/giai-the/moi")).primary())
    .act(Button::link(t("Xem hồ sơ mẫu"), Href::from(t("/mau"))).look(Look::Quiet))
}

fn facts(t: Spell) -> Facts {
    Facts::new()
        .fact(t("Tên đầy đủ"), t("Hợp tác xã nông nghiệp Mẫu 017"))
        .fact(t("Thành lập"), t("12/05/2019"))
        .fact(t("Địa chỉ"), t("Xã minh hoạ, huyện Bù Đăng"))
        .fact(
            t("Điều lệ"),
            Prose::from(t("Theo Luật HTX năm 2012, ")).link(t("bản sửa"), t("/dieu-le")),
        )
        .fact_if("Điện thoại", None::<String>)
}
