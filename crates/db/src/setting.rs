//! Settings of the installation that stand beside the data, so that every command reads the same.

use kernel::Fault;

use crate::database::Db;
use crate::read::Rx;
use crate::write::Tx;

/// A setting of the installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The business day of a demonstration, ISO; absent where business days are real ones.
    BusinessDay,
}

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Self::BusinessDay => "business_day",
        }
    }
}

crate::statements! {
    /// The value of a setting.
    SETTING_BY_NAME = "select value from db_setting where name = $1";
    /// Sets or replaces a setting.
    SETTING_SET = "
        insert into db_setting (name, value)
        values ($1, $2)
        on conflict (name) do update set value = excluded.value";
}

impl Rx {
    /// The value of a setting, if it is set.
    ///
    /// # Errors
    /// The database is away.
    pub async fn setting(&mut self, setting: Setting) -> Result<Option<String>, Fault> {
        let value: Option<(String,)> = self
            .maybe(SETTING_BY_NAME, params![setting.name().to_owned()])
            .await?;
        Ok(value.map(|(value,)| value))
    }
}

impl Tx {
    /// Sets or replaces a setting.
    ///
    /// # Errors
    /// The engine refused.
    pub async fn set(&mut self, setting: Setting, value: &str) -> Result<(), Fault> {
        let values = params![setting.name().to_owned(), value.to_owned()];
        self.run(SETTING_SET, values).await.map(drop)
    }
}

impl Db {
    /// The value of a setting, in a read of its own.
    ///
    /// # Errors
    /// The database is away.
    pub async fn setting(&self, setting: Setting) -> Result<Option<String>, Fault> {
        self.read().await?.setting(setting).await
    }
}
