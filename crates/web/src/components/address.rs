//! The address of the page with its questions, to make the neighbours from: the next page, another order.

use super::Href;

/// A path with its query. `Address::parse("/htx?dia_ban=7&trang=3").with("trang", "4")`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    path: String,
    query: Vec<(String, String)>,
}

impl Address {
    /// Takes a path apart from its query; a query that is none counts as empty.
    pub fn parse(address: &str) -> Self {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let query = serde_urlencoded::from_str(query).unwrap_or_default();
        Self {
            path: path.to_owned(),
            query,
        }
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The first answer to a question of the query; an empty one counts as none.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    /// Every pair of the query, in order.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The same address with one question answered otherwise.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut other = self.without(name);
        other.query.push((name.to_owned(), value.to_owned()));
        other
    }

    /// The same address without a question.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        let mut other = self.clone();
        other.query.retain(|(key, _)| key != name);
        other
    }

    /// The same questions put to another path: the list as a spreadsheet.
    #[must_use]
    pub fn at(&self, path: &str) -> Self {
        Self {
            path: path.to_owned(),
            query: self.query.clone(),
        }
    }

    /// The address as a link.
    pub fn href(&self) -> Href {
        let query = serde_urlencoded::to_string(&self.query).unwrap_or_default();
        if query.is_empty() {
            return Href::from(&self.path);
        }
        Href::from(format!("{}?{query}", self.path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_keeps_the_other_questions() {
        let here = Address::parse("/htx?tim=b%C3%AC%26nh&trang=3");
        assert_eq!(here.get("tim"), Some("bì&nh"));
        assert_eq!(
            here.with("trang", "4").href().as_str(),
            "/htx?tim=b%C3%AC%26nh&trang=4"
        );
        assert_eq!(here.without("trang").without("tim").href().as_str(), "/htx");
    }
}
