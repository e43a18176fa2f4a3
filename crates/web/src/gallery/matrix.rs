//! Samples of tasks by bodies.

use super::{Sample, Spell};
use crate::components::{
    Badge, BodyTasks, ByBody, Matrix, MatrixCell, MatrixColumn, MatrixFoot, MatrixLegend,
    MatrixRow, State,
};

pub(super) fn samples(t: Spell) -> Vec<Sample> {
    let legend = MatrixLegend::new(
        t("chủ trì"),
        t("phối hợp"),
        vec![
            (State::Late, t("chậm")),
            (State::Risk, t("chờ nghiệm thu, bị trả lại")),
            (State::OnTrack, t("đang làm")),
            (State::Done, t("xong")),
            (State::Pending, t("hạn mới đề xuất")),
        ],
    );
    vec![
        Sample::new("matrix", &[&legend, &matrix(t)]),
        Sample::new("by-body", &[&by_body(t)]),
    ]
}

fn matrix(t: Spell) -> Matrix {
    let columns = vec![
        MatrixColumn::new(t("Liên minh HTX"), t("Liên minh Hợp tác xã tỉnh")).link(t("/b/1")),
        MatrixColumn::new(t("Sở KH&ĐT"), t("Sở Kế hoạch và Đầu tư")).link(t("/b/2")),
        MatrixColumn::new(t("UBND các huyện"), t("UBND các huyện, thị xã, thành phố")),
    ];
    let dissolve = MatrixRow::new(
        t("Giải thể HTX đã ngừng hoạt động"),
        t("/t/1"),
        vec![
            Some(MatrixCell::partner(
                State::Late,
                t("Liên minh HTX phối hợp: chậm"),
            )),
            Some(MatrixCell::lead(State::Late, t("Sở KH&ĐT chủ trì: chậm"))),
            None,
        ],
    );
    let review = MatrixRow::new(
        t("Rà soát HTX trên địa bàn"),
        t("/t/2"),
        vec![
            None,
            None,
            Some(MatrixCell::lead(
                State::OnTrack,
                t("UBND các huyện chủ trì: đang làm"),
            )),
        ],
    )
    .under(t("7/11 đã xong"), t("/t/2#h-phai"));
    Matrix::new(t("Bảng việc và cơ quan"), t("Việc"), columns)
        .group(t("II.4. Thành lập mới, giải thể"), vec![dissolve])
        .group(t("IV.13. UBND các huyện"), vec![review])
        .foot(vec![
            MatrixFoot::new(t("Số việc"), vec![1, 1, 1]),
            MatrixFoot::late(t("Việc chậm"), vec![1, 1, 0]),
        ])
}

fn by_body(t: Spell) -> ByBody {
    let late = || Badge::new(State::Late, t("Chậm"));
    let planning = BodyTasks::new(t("Sở Kế hoạch và Đầu tư"), t("1 việc"))
        .late(Some(Badge::new(State::Late, t("1 chậm"))))
        .task(
            late(),
            (t("Giải thể HTX đã ngừng hoạt động"), t("/t/1")),
            t("chủ trì"),
        )
        .own_page(t("Trang của cơ quan này"), t("/b/2"));
    let districts = BodyTasks::new(t("UBND các huyện, thị xã, thành phố"), t("1 việc")).task(
        Badge::new(State::OnTrack, t("Đang làm")),
        (t("Rà soát HTX trên địa bàn"), t("/t/2")),
        t("chủ trì"),
    );
    ByBody::new(vec![planning, districts])
}
