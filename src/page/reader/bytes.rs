//! Classes of bytes, as the HTML standard's tokenizer tells them apart.

const SPACE: u8 = 1;
const ENDS_TAG_NAME: u8 = 1 << 1;
const ENDS_ATTRIBUTE_NAME: u8 = 1 << 2;
const ENDS_UNQUOTED_VALUE: u8 = 1 << 3;

const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let spaces = b"\t\n\x0C\r ";
    let mut i = 0;
    while i < spaces.len() {
        classes[spaces[i] as usize] = SPACE | ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME | ENDS_UNQUOTED_VALUE;
        i += 1;
    }
    classes[b'/' as usize] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME;
    classes[b'>' as usize] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME | ENDS_UNQUOTED_VALUE;
    classes[b'=' as usize] = ENDS_ATTRIBUTE_NAME;
    classes
};

#[inline]
fn is(byte: u8, class: u8) -> bool {
    CLASSES[usize::from(byte)] & class != 0
}

#[inline]
pub(super) fn is_space(byte: u8) -> bool {
    is(byte, SPACE)
}

#[inline]
pub(super) fn ends_tag_name(byte: u8) -> bool {
    is(byte, ENDS_TAG_NAME)
}

#[inline]
pub(super) fn ends_attribute_name(byte: u8) -> bool {
    is(byte, ENDS_ATTRIBUTE_NAME)
}

#[inline]
pub(super) fn ends_unquoted_value(byte: u8) -> bool {
    is(byte, ENDS_UNQUOTED_VALUE)
}
