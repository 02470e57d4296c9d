//! Pages as Python hands them over.

use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyBytes, PyMemoryView, PyString};

/// A page that can be read without the GIL: Python's own memory where that is UTF-8 or bytes already.
pub(crate) enum Input {
    Text(PyBackedStr),
    /// Of a string with lone surrogates, which is no Unicode text: each is replaced.
    Mended(String),
    Bytes(PyBackedBytes),
}

impl FromPyObject<'_, '_> for Input {
    type Error = PyErr;

    fn extract(page: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(text) = page.cast::<PyString>() {
            return Ok(text_of(text.to_owned()));
        }
        if page.is_instance_of::<PyMemoryView>() {
            let bytes = page.call_method0("tobytes")?.cast_into::<PyBytes>()?;
            return Ok(Self::Bytes(bytes.into()));
        }
        page.extract().map(Self::Bytes).map_err(|_| wrong_type(page))
    }
}

fn text_of(text: Bound<'_, PyString>) -> Input {
    match PyBackedStr::try_from(text.clone()) {
        Ok(text) => Input::Text(text),
        Err(_) => Input::Mended(text.to_string_lossy().into_owned()),
    }
}

fn wrong_type(page: Borrowed<'_, '_, PyAny>) -> PyErr {
    let name = page.get_type().name().map_or_else(|_| "?".to_owned(), |name| name.to_string());
    PyTypeError::new_err(format!("page: expected str, bytes, bytearray or memoryview, got {name}"))
}
