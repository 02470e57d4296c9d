//! The interface of shops.
//!
//! **What.** Strings of carts, sorting, stock and reviews; words such as `Quantity` where they
//! stand in an interface.
//!
//! **Why.** Descriptions and specifications are what a product page is for; buttons, stock and
//! empty carts stand on every page of the shop.
//!
//! **Example.** `Your cart is currently empty.` / `Default sorting` / `Add to wishlist`.
//!
//! **Known misses.** Prices, sizes and colours: they are facts about the thing.
//!
//! **Corpus cases.** `shop/*`.

use super::super::draft::Window;
use super::super::phrases::Set;
use crate::block::Roles;
use crate::verdict::Reason;

pub(super) fn rule(window: &Window<'_>) -> Option<Reason> {
    let line = &window.this;
    let shop = !line.is_data()
        && ((line.is_one_of(Set::Shop) && !window.heads_prose())
            || (line.is_one_of(Set::ShopInInterface) && window.in_interface(Roles::SHOP)));
    shop.then_some(Reason::Shop)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{chrome, kept};

    #[test]
    fn strings_of_shops_are_named() {
        chrome(
            super::rule,
            &["Your cart is currently empty.", "Proceed to checkout", "Only 3 left in stock"],
        );
        chrome(
            super::rule,
            &["In den Warenkorb", "Ajouter au panier", "Añadir al carrito", "Aggiungi al carrello"],
        );
        chrome(
            super::rule,
            &["Adicionar ao carrinho", "В корзину", "加入购物车", "カートに入れる", "أضف إلى السلة"],
        );
        chrome(super::rule, &["Be the first to review “Oak paddle”"]);
        chrome(super::rule, &["Add to cart", "Quantity", "Wishlist"]);
    }

    #[test]
    fn what_a_product_is_stays() {
        kept(
            super::rule,
            &["Weight: 1.2 kg", "Oak, oiled, 140 cm", "€ 89.00", "Description", "Product details"],
        );
        kept(super::rule, &["Add to cart everything you need, then walk the horse to the mill."]);
        kept(super::rule, &["Quantity", "The recipe makes a quantity that feeds six, or four after a swim."]);
        kept(
            super::rule,
            &["Der Warenkorb der Statistiker", "Sale of the harbour", "数量が多いほど安くなります。"],
        );
    }
}
