//! The bytes of weights, read number by number.

use std::fmt;

/// Why bytes are no weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WeightsError {
    /// They do not begin as weights do.
    NoWeights,
    /// They end too soon, or go on behind their end.
    Length,
    /// They are for other features than this version of the crate computes.
    OtherFeatures,
    /// A tree asks for a feature that there is none of.
    UnknownFeature,
}

impl fmt::Display for WeightsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoWeights => "not a file of weights",
            Self::Length => "weights end too soon or too late",
            Self::OtherFeatures => "weights for other features than this version computes",
            Self::UnknownFeature => "a tree asks for a feature that does not exist",
        })
    }
}

impl std::error::Error for WeightsError {}

/// Numbers from the front of a run of bytes.
pub(in crate::label) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Says whether anything is left.
    pub(super) fn end(&self) -> Result<(), WeightsError> {
        if self.0.is_empty() { Ok(()) } else { Err(WeightsError::Length) }
    }

    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], WeightsError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(WeightsError::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], WeightsError> {
        self.take(N)?.try_into().map_err(|_| WeightsError::Length)
    }

    pub(in crate::label) fn u8(&mut self) -> Result<u8, WeightsError> {
        Ok(self.array::<1>()?[0])
    }

    pub(in crate::label) fn u16(&mut self) -> Result<u16, WeightsError> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    pub(in crate::label) fn i16(&mut self) -> Result<i16, WeightsError> {
        Ok(i16::from_le_bytes(self.array()?))
    }

    pub(super) fn u32(&mut self) -> Result<u32, WeightsError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    pub(in crate::label) fn i32(&mut self) -> Result<i32, WeightsError> {
        Ok(i32::from_le_bytes(self.array()?))
    }
}
