//! The register of cooperatives, unions and groups (sổ đăng ký hợp tác xã), and their life by the law of the day.

pub mod api;
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "the acts that ask the model follow")
)]
mod model;
