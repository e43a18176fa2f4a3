//! The ids that more than one room speaks of.

crate::typed_id! {
    /// An account (*tài khoản*): what somebody signs in with.
    pub AccountId,
    /// An area (*địa bàn*): the province, a district, a commune, a village.
    pub AreaId,
    /// An organisation (*tổ chức*): a body of the state, the Alliance, a cooperative, a bank.
    pub OrganisationId,
    /// A person (*cá nhân*), with or without an account.
    pub PersonId,
    /// What a person asked for, once, however often it was sent (*lệnh*).
    pub CommandId,
    /// One request of a browser or one run of a job (*yêu cầu*).
    pub RequestId,
    /// A session (*phiên đăng nhập*).
    pub SessionId,
    /// An entry of the audit trail (*nhật ký*).
    pub EntryId,
    /// A job waiting, running or done (*công việc nền*).
    pub JobId,
}
