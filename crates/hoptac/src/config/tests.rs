//! Configurations, wrong and right.

use super::gateway::Scheme;
use super::mail::Encryption;
use super::*;

fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config, ConfigError> {
    let environment = environment
        .iter()
        .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    parse("hoptac.toml", text, environment)
}

#[test]
fn a_wrong_key_is_named_wherever_it_stands() {
    let told = read("lissten = \"1.2.3.4:80\"", &[])
        .unwrap_err()
        .to_string();
    assert!(
        told.contains("lissten") && told.contains("hoptac.toml"),
        "{told}"
    );
    let told = read("", &[("HOPTAC_LISSTEN", "x")])
        .unwrap_err()
        .to_string();
    assert!(told.contains("HOPTAC_LISSTEN"), "{told}");
    let told = read("listen = \"everywhere\"", &[])
        .unwrap_err()
        .to_string();
    assert!(told.contains("khoá «listen»"), "{told}");
}

#[test]
fn the_environment_goes_over_the_file_and_the_file_over_what_is_left_out() {
    let text = "alliance = \"Liên minh HTX tỉnh Mẫu\"\nlog_form = \"json\"";
    let config = read(text, &[("HOPTAC_LOG_FORM", "human"), ("HOPTAC_DATA", "d")]).unwrap();
    assert_eq!(config.alliance, "Liên minh HTX tỉnh Mẫu");
    assert_eq!(config.log_form, LogForm::Human);
    assert_eq!(config.listen.port(), 8080);
}

#[test]
fn the_sample_is_the_default() {
    assert_eq!(read(SAMPLE, &[]), Ok(Config::default()));
}

const MAIL: &str = "public_address = \"https://htx.example.vn\"\n[mail]\nhost = \"mail.example.vn\"\n\
                    from = \"lienminh@example.vn\"\n";
const GATEWAY: &str = "public_address = \"https://htx.example.vn\"\n[gateway]\n\
                       address = \"https://sms.example.vn/gui?v=1\"\n";

fn outgoing(text: &str, environment: &[(&str, &str)]) -> Result<Outgoing, String> {
    let config = read(text, environment).map_err(|error| error.to_string())?;
    config
        .outgoing(Path::new("/khong-co"))
        .map_err(|error| error.to_string())
}

#[test]
fn a_wrong_key_of_mail_or_gateway_is_named_and_no_secret_is_repeated() {
    let mail = |more: &str| format!("{MAIL}{more}");
    let gateway = |more: &str| format!("{GATEWAY}{more}");
    let cases = [
        ("[mail]\nhosst = \"x\"".to_owned(), "mail.hosst"),
        ("[mail]\nfrom = \"a@b.vn\"".to_owned(), "mail.host"),
        ("[mail]\nhost = \"mail.vn\"".to_owned(), "mail.from"),
        (mail("port = 0"), "mail.port"),
        (mail("port = \"cao\""), "mail.port"),
        (mail("encryption = \"ssl\""), "mail.encryption"),
        (mail("password = 123456"), "mail.password"),
        (mail("user = \"u\""), "mail.password"),
        (mail("password = \"con mèo\""), "mail.user"),
        (
            mail("user = \"u\"\npassword = \"con mèo\"\nencryption = \"none\""),
            "mail.encryption",
        ),
        (
            mail("user = \"u\"\npassword = \"con mèo\"\npassword_file = \"x\""),
            "mail.password_file",
        ),
        (
            mail("user = \"u\"\npassword_file = \"x\""),
            "mail.password_file",
        ),
        (mail("from_name = \"a\\r\\nBcc: x@y.vn\""), "mail.from_name"),
        (
            "[gateway]\ntoken = \"con mèo\"".to_owned(),
            "gateway.address",
        ),
        (
            "[gateway]\naddress = \"http://sms.example.vn\"".to_owned(),
            "gateway.address",
        ),
        ("[gateway]\naddress = \"sms\"".to_owned(), "gateway.address"),
        (
            "[gateway]\naddress = \"https://u:p@sms.vn/\"".to_owned(),
            "gateway.address",
        ),
        (gateway("body = \"to={to}\""), "gateway.body"),
        (gateway("body = '{\"so\": \"{to}\"}'"), "gateway.body"),
        (
            gateway("token = \"con mèo\"\ntoken_file = \"x\""),
            "gateway.token_file",
        ),
        (MAIL.replace("public_address", "# "), "public_address"),
    ];
    for (text, key) in cases {
        let told = outgoing(&text, &[]).unwrap_err();
        assert!(told.contains(&format!("«{key}»")), "{text}\n{told}");
        assert!(
            !told.contains("con mèo") && !told.contains("123456"),
            "{told}"
        );
    }
}

#[test]
fn mail_and_gateway_are_off_until_they_are_named() {
    let off = outgoing("", &[]).unwrap();
    assert_eq!(
        off,
        Outgoing {
            mail: None,
            gateway: None
        }
    );
    let mail = outgoing(MAIL, &[]).unwrap().mail.unwrap();
    assert_eq!((mail.port, mail.encryption), (587, Encryption::Starttls));
    assert_eq!(mail.from_name, Config::default().alliance);
    let gateway = outgoing(GATEWAY, &[]).unwrap().gateway.unwrap();
    let sends_to = (
        gateway.scheme,
        gateway.host.as_str(),
        gateway.port,
        gateway.path.as_str(),
    );
    assert_eq!(sends_to, (Scheme::Https, "sms.example.vn", 443, "/gui?v=1"));
}

#[test]
fn the_environment_goes_over_single_keys_of_a_section_as_text() {
    let environment = [
        ("HOPTAC_MAIL_PORT", "2525"),
        ("HOPTAC_MAIL_USER", "lienminh"),
        ("HOPTAC_MAIL_PASSWORD", "true"),
    ];
    let mail = outgoing(MAIL, &environment).unwrap().mail.unwrap();
    assert_eq!((mail.host.as_str(), mail.port), ("mail.example.vn", 2525));
    let (user, password) = mail.sign_in.unwrap();
    assert_eq!((user.as_str(), password.reveal()), ("lienminh", "true"));
    let told = outgoing("", &[("HOPTAC_MAIL_HOSST", "x")]).unwrap_err();
    assert!(
        told.contains("HOPTAC_MAIL_HOSST") && told.contains("«mail.hosst»"),
        "{told}"
    );
}

#[test]
fn what_holds_is_told_without_its_secrets() {
    let text = "database = \"postgres://hoptac:chuot@db.example.vn/hoptac\"\n\
                public_address = \"https://htx.example.vn\"\n\
                [mail]\nhost = \"mail.example.vn\"\nfrom = \"a@b.vn\"\nuser = \"u\"\npassword = \"con mèo\"\n\
                [gateway]\naddress = \"https://sms.example.vn\"\ntoken = \"con trâu\"";
    let config = read(text, &[]).unwrap();
    for told in [config.told(), format!("{config:?}")] {
        for secret in ["con mèo", "con trâu"] {
            assert!(!told.contains(secret), "{told}");
        }
    }
    let told = config.told();
    assert!(!told.contains("chuot"), "{told}");
    assert!(
        told.contains("database = \"postgres://hoptac:••••••@db.example.vn/hoptac\""),
        "{told}"
    );
    assert!(
        told.contains("[mail]\nhost = \"mail.example.vn\"")
            && told.contains("password = \"••••••\"")
    );
    assert_eq!(
        read(&told, &[]).unwrap().mail.host,
        config.mail.host,
        "it reads as a file"
    );
}
