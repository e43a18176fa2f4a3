//! Whom we trust on an encrypted line: the authorities that the machine trusts.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore};

/// How lines to a gateway are encrypted.
///
/// # Errors
/// The machine trusts nobody: the sentence to print.
pub(super) fn tls() -> Result<Arc<ClientConfig>, String> {
    let mut roots = RootCertStore::empty();
    let found = rustls_native_certs::load_native_certs();
    let (sound, _) = roots.add_parsable_certificates(found.certs);
    if sound == 0 {
        return Err(
            "Máy này không có chứng chỉ gốc nào để kiểm tra cổng nhắn tin. Hãy cài gói ca-certificates."
                .to_owned(),
        );
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("Không dùng được mã hoá TLS: {error}."))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}
