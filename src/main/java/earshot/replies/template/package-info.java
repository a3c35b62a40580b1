/// Words that are used again: templates with places to fill, signatures, known answers.
///
/// The grammar, where `[…]` may be absent and `{…}` may repeat:
///
/// ```
/// template  = { words | slot | condition }
/// slot      = "{{" [ type ":" ] name [ "=" default ] { "|" option } "}}"
/// type      = "text" | "date" | "number" | "choice"
/// condition = "{{#if" [ "not" ] fact "}}" template [ "{{else}}" template ] "{{/if}}"
/// ```
///
/// A slot without a type is a text, or a variable when its name is one: `author`, `brand`,
/// `channel`, `quote`. Facts are `complaint`, `question`, `request`, `praise`, `recommendation`,
/// `urgent`, `direct`, `review`, `negative` and `positive`.
@NullMarked
package earshot.replies.template;

import org.jspecify.annotations.NullMarked;
