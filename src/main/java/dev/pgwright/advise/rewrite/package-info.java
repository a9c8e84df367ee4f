/// Other texts of a statement that give the same rows and may be planned better; each names the
/// conditions on which the rows are the same.
///
/// `List<Rewrite> rewrites = Rewrites.of(sql, schema);`
@org.jspecify.annotations.NullMarked
package dev.pgwright.advise.rewrite;
