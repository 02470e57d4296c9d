//! Named fields, as headers of WARC and HTTP have them.

/// The fields of a header, in their order. Names are compared without case; of several fields of one name the
/// first counts.
///
/// ```
/// let fields = dehusk_warc::Fields::parse(b"Content-Type: text/html\r\nX-Long: one\r\n two\r\nno field\r\n");
/// assert_eq!(fields.get("content-type"), Some("text/html"));
/// assert_eq!(fields.get("x-long"), Some("one two"));
/// assert_eq!(fields.iter().count(), 2);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads lines of `Name: value`, ending in CR LF or LF. A line that begins with white space goes on with
    /// the one before; a line without a colon or without a name is passed over; bytes that are no UTF-8 become U+FFFD.
    pub fn parse(lines: &[u8]) -> Self {
        let mut fields: Vec<Option<(String, String)>> = Vec::new();
        for line in lines.split(|&byte| byte == b'\n') {
            match fields.last_mut() {
                Some(before) if line.starts_with(b" ") || line.starts_with(b"\t") => {
                    go_on(before, line);
                }
                _ => fields.push(field(line)),
            }
        }
        Self(fields.into_iter().flatten().collect())
    }

    /// The value of the first field with this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// All fields, names as they are written.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// A line that goes on with one that was passed over is passed over too.
fn go_on(field: &mut Option<(String, String)>, line: &[u8]) {
    if let Some((_, value)) = field {
        value.push(' ');
        value.push_str(&text(line));
    }
}

fn field(line: &[u8]) -> Option<(String, String)> {
    let colon = memchr::memchr(b':', line)?;
    let (name, value) = (text(line.get(..colon)?), text(line.get(colon + 1..)?));
    (!name.is_empty()).then_some((name, value))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes.trim_ascii()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_no_fields_are_passed_over() {
        let fields = Fields::parse(
            b"nocolon\r\n: nameless\r\n folded\r\nA:\0b\n\xff: \xff\r\nA: second\r\nEmpty:\r\n",
        );
        assert_eq!(fields.get("a"), Some("\0b"));
        assert_eq!(fields.get("\u{fffd}"), Some("\u{fffd}"));
        assert_eq!(fields.get("empty"), Some(""));
        assert_eq!(fields.iter().count(), 4);
    }
}
