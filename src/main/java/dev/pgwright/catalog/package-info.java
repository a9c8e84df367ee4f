/// Database to model: reads a [dev.pgwright.model.Schema] from the system catalogs of PostgreSQL 14
/// to 18 and nothing else.
///
/// Each kind of object has one `.sql` resource and one small mapper; the number of queries is
/// fixed, whatever the database holds. A line of a resource that ends in `-- 18+` is for PostgreSQL
/// 18 and later, one that ends in `-- <18` for servers before it. [dev.pgwright.catalog.Catalog] is
/// the way in: `Schema schema = Catalog.read(connection);`
@org.jspecify.annotations.NullMarked
package dev.pgwright.catalog;
