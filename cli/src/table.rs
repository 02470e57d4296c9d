//! Rows as a Parquet file: the columns of the wheel's `dehusk.arrow.SCHEMA`, behind those that say where the record
//! was found, which are called as in JSON Lines.

use anyhow::{Context, Error, Result};
use dehusk_batch::{Flat, Origin};
use parquet::basic::Compression;
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::ColumnPath;
use std::io::Write;
use std::sync::Arc;

const SCHEMA: &str = "message dehusk {
    required binary input (STRING);
    optional binary id (STRING);
    optional int64 line;
    optional int64 warc_offset;
    optional int64 warc_length;
    optional binary record_id (STRING);
    optional binary warc_date (STRING);
    optional int32 http_status;
    optional binary content_type (STRING);
    optional binary url (STRING);
    optional binary text (STRING);
    optional binary markdown (STRING);
    optional binary title (STRING);
    optional binary author (STRING);
    optional binary date (STRING);
    optional binary site_name (STRING);
    optional binary description (STRING);
    optional binary language (STRING);
    optional binary page_type (STRING);
    optional float confidence;
    optional int64 n_chars_in;
    optional int64 n_chars_out;
    required binary status (STRING);
    optional binary error (STRING);
    optional binary extractor_version (STRING);
}";

/// Columns in which hardly any value stands twice, so that a dictionary of them is work for nothing.
const UNIQUE: [&str; 2] = ["text", "markdown"];

/// Values of one row group: what is in memory, and what a reader takes in at once.
const ROW_GROUP_BYTES: usize = 64 << 20;

/// A row's values, in the order of the columns.
pub(crate) type Row = Vec<Value>;

/// One value; of `Int`, a column of 32 bits takes what fits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Text(String),
    Int(i64),
    Float(f32),
}

impl Value {
    fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.to_owned()))
    }

    fn int(number: Option<u64>) -> Self {
        number.and_then(|number| i64::try_from(number).ok()).map_or(Self::Null, Self::Int)
    }

    fn bytes(&self) -> usize {
        size_of::<Self>() + if let Self::Text(text) = self { text.len() } else { 0 }
    }
}

/// The row of a record.
pub(crate) fn row(origin: &Origin, flat: &Flat<'_>) -> Row {
    let mut row = place(origin);
    row.extend([
        Value::text(flat.url),
        Value::text(Some(flat.text)),
        Value::text(flat.markdown.as_deref()),
        Value::text(flat.title),
        Value::text(flat.author.as_deref()),
        Value::text(flat.date),
        Value::text(flat.site_name),
        Value::text(flat.description),
        Value::text(flat.language),
        Value::text(flat.page_type),
        flat.confidence.map_or(Value::Null, Value::Float),
        Value::int(Some(flat.n_chars_in)),
        Value::int(Some(flat.n_chars_out)),
        Value::text(Some(flat.status.as_str())),
        Value::text(flat.error),
        Value::text(Some(flat.extractor_version)),
    ]);
    row
}

/// The row of an input that could not be read: its status is `failed`, as in JSON Lines.
pub(crate) fn unreadable(input: &str, why: &str) -> Row {
    let mut row = place(&Origin::of(input));
    row.extend([Value::Null, Value::text(Some(""))]);
    row.extend(std::iter::repeat_n(Value::Null, 11));
    row.extend([Value::text(Some("failed")), Value::text(Some(why)), Value::Null]);
    row
}

fn place(origin: &Origin) -> Row {
    vec![
        Value::text(Some(&origin.input)),
        Value::text(origin.id.as_deref()),
        Value::int(origin.line),
        Value::int(origin.warc_offset),
        Value::int(origin.warc_length),
        Value::text(origin.record_id.as_deref()),
        Value::text(origin.warc_date.as_deref()),
        Value::int(origin.http_status.map(u64::from)),
        Value::text(origin.content_type.as_deref()),
    ]
}

/// A file that is being written, row group by row group; only what [`Table::finish`] writes makes it whole.
pub(crate) struct Table {
    file: SerializedFileWriter<Box<dyn Write + Send>>,
    /// By column, the values of the row group in hand.
    columns: Vec<Vec<Value>>,
    bytes: usize,
    /// How many of them are a row group.
    group_bytes: usize,
}

impl Table {
    pub(crate) fn new(to: Box<dyn Write + Send>) -> Result<Self> {
        Self::with_groups_of(ROW_GROUP_BYTES, to)
    }

    fn with_groups_of(group_bytes: usize, to: Box<dyn Write + Send>) -> Result<Self> {
        let schema = Arc::new(parse_message_type(SCHEMA)?);
        let columns = vec![Vec::new(); schema.get_fields().len()];
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY);
        let properties = UNIQUE.into_iter().fold(properties, |properties, name| {
            properties.set_column_dictionary_enabled(ColumnPath::from(name), false)
        });
        let file = SerializedFileWriter::new(to, schema, Arc::new(properties.build())).map_err(of_output)?;
        Ok(Self { file, columns, bytes: 0, group_bytes })
    }

    pub(crate) fn add(&mut self, row: Row) -> Result<()> {
        self.bytes += row.iter().map(Value::bytes).sum::<usize>();
        for (column, value) in self.columns.iter_mut().zip(row) {
            column.push(value);
        }
        if self.bytes < self.group_bytes { Ok(()) } else { self.end_group() }
    }

    fn end_group(&mut self) -> Result<()> {
        self.bytes = 0;
        let mut group = self.file.next_row_group().map_err(of_output)?;
        for column in &mut self.columns {
            let mut writer =
                group.next_column().map_err(of_output)?.context("more columns than the schema has")?;
            write(writer.untyped(), std::mem::take(column)).map_err(of_output)?;
            writer.close().map_err(of_output)?;
        }
        group.close().map_err(of_output)?;
        Ok(())
    }

    /// Writes the last rows, and where all are.
    pub(crate) fn finish(mut self: Box<Self>) -> Result<()> {
        if self.bytes > 0 {
            self.end_group()?;
        }
        self.file.finish().map_err(of_output)?;
        self.file.flush()?;
        Ok(())
    }
}

fn write(column: &mut ColumnWriter<'_>, values: Vec<Value>) -> Result<usize, ParquetError> {
    let levels: Vec<i16> = values.iter().map(|value| i16::from(*value != Value::Null)).collect();
    let levels = Some(levels.as_slice());
    match column {
        ColumnWriter::ByteArrayColumnWriter(to) => to.write_batch(&texts(values), levels, None),
        ColumnWriter::FloatColumnWriter(to) => to.write_batch(&floats(&values), levels, None),
        ColumnWriter::Int64ColumnWriter(to) => to.write_batch(&ints(&values), levels, None),
        ColumnWriter::Int32ColumnWriter(to) => {
            let small: Vec<i32> = ints(&values).into_iter().map(|number| number as i32).collect();
            to.write_batch(&small, levels, None)
        }
        _ => Err(ParquetError::General("a column of a type that no value has".to_owned())),
    }
}

fn texts(values: Vec<Value>) -> Vec<ByteArray> {
    let text = |value| if let Value::Text(text) = value { Some(text.into_bytes().into()) } else { None };
    values.into_iter().filter_map(text).collect()
}

fn floats(values: &[Value]) -> Vec<f32> {
    values
        .iter()
        .filter_map(|value| if let Value::Float(number) = value { Some(*number) } else { None })
        .collect()
}

fn ints(values: &[Value]) -> Vec<i64> {
    values
        .iter()
        .filter_map(|value| if let Value::Int(number) = value { Some(*number) } else { None })
        .collect()
}

/// What went wrong with the output, told as if it had been written to without Parquet.
fn of_output(error: ParquetError) -> Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<std::io::Error>() {
            Ok(error) => (*error).into(),
            Err(inner) => ParquetError::External(inner).into(),
        },
        error => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::RowAccessor;
    use std::fs::File;

    #[test]
    fn rows_of_all_groups_come_back_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("rows.parquet");
        let mut table =
            Box::new(Table::with_groups_of(5_000, Box::new(File::create(&path).unwrap())).unwrap());
        for number in 0..10 {
            table.add(unreadable(&number.to_string(), "no such file")).unwrap();
        }
        table.finish().unwrap();
        let file = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
        assert!((2..10).contains(&file.num_row_groups()), "{}", file.num_row_groups());
        let inputs = file.get_row_iter(None).unwrap().map(|row| row.unwrap().get_string(0).unwrap().clone());
        assert_eq!(inputs.collect::<Vec<_>>(), (0..10).map(|number| number.to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn a_table_without_rows_is_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("rows.parquet");
        Box::new(Table::new(Box::new(File::create(&path).unwrap())).unwrap()).finish().unwrap();
        let file = SerializedFileReader::new(File::open(&path).unwrap()).unwrap();
        assert_eq!(file.metadata().file_metadata().num_rows(), 0);
    }
}
