//! Streams of bytes, from files and from Python.

use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

/// Bytes asked of a Python object at once: each time costs a call, and the GIL.
const PIECE: usize = 1 << 20;

/// A file by its path, read without Python, or an object with a method `read`.
pub(crate) enum Source {
    File(File),
    Object { object: Py<PyAny>, piece: Option<PyBackedBytes>, read: usize },
}

impl FromPyObject<'_, '_> for Source {
    type Error = PyErr;

    fn extract(source: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if source.hasattr("read")? {
            return Ok(Self::Object { object: source.to_owned().unbind(), piece: None, read: 0 });
        }
        Ok(Self::File(File::open(source.extract::<PathBuf>()?)?))
    }
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let (object, piece, read) = match self {
            Self::File(file) => return file.read(buffer),
            Self::Object { object, piece, read } => (object, piece, read),
        };
        if piece.as_ref().is_none_or(|piece| *read >= piece.len()) {
            *piece = Some(asked(object)?);
            *read = 0;
        }
        let rest = piece.as_ref().and_then(|piece| piece.get(*read..)).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        *read += count;
        Ok(count)
    }
}

fn asked(object: &Py<PyAny>) -> io::Result<PyBackedBytes> {
    Python::attach(|py| {
        let piece = object.bind(py).call_method1("read", (PIECE,))?;
        piece.extract().map_err(PyErr::from)
    })
    .map_err(|error| io::Error::other(error.to_string()))
}
