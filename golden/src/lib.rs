//! Golden tests for dehusk.
