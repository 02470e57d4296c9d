//! The `dehusk` command.
fn main() {
    let mut bytes = Vec::new();
    let path = std::env::args().nth(1).unwrap();
    std::io::Read::read_to_end(&mut std::fs::File::open(path).unwrap(), &mut bytes).unwrap();
    println!("{}", dehusk::extract_bytes(&bytes).explain());
}
