package dev.pgwright.catalog;

/// What `pg_depend` and `pg_description` call an object.
///
/// @param table the oid of the system table it is a row of, one of the constants here or any other
/// @param oid of that row
/// @param part number of a column; 0 for the whole object
record Address(long table, long oid, int part) {

  static final long TYPE = 1247;
  static final long ROUTINE = 1255;
  static final long RELATION = 1259;
  static final long DEFAULT = 2604;
  static final long CONSTRAINT = 2606;
  static final long NAMESPACE = 2615;
  static final long RULE = 2618;
  static final long TRIGGER = 2620;
  static final long EXTENSION = 3079;

  static Address of(long table, long oid) {
    return new Address(table, oid, 0);
  }

  static Address column(long relation, int number) {
    return new Address(RELATION, relation, number);
  }

  Address whole() {
    return part == 0 ? this : of(table, oid);
  }
}
