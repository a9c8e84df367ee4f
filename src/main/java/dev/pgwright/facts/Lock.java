package dev.pgwright.facts;

/// The table-level lock modes, weakest first.
///
/// Source: PostgreSQL 18 documentation, section 13.3.1.
public enum Lock {
  ACCESS_SHARE,
  ROW_SHARE,
  ROW_EXCLUSIVE,
  SHARE_UPDATE_EXCLUSIVE,
  SHARE,
  SHARE_ROW_EXCLUSIVE,
  EXCLUSIVE,
  ACCESS_EXCLUSIVE;

  /// The words of the documentation, for example `ACCESS EXCLUSIVE`.
  public String label() {
    return name().replace('_', ' ');
  }

  /// Whether INSERT, UPDATE and DELETE by others wait for it.
  public boolean blocksWrites() {
    return compareTo(SHARE) >= 0;
  }

  /// Whether a plain SELECT by others waits for it.
  public boolean blocksReads() {
    return this == ACCESS_EXCLUSIVE;
  }

  /// Whether two sessions cannot hold both on the same relation.
  ///
  /// Source: PostgreSQL 18 documentation, table 13.2.
  public boolean conflicts(Lock other) {
    return switch (this) {
      case ACCESS_SHARE -> other == ACCESS_EXCLUSIVE;
      case ROW_SHARE -> other.compareTo(EXCLUSIVE) >= 0;
      case ROW_EXCLUSIVE -> other.compareTo(SHARE) >= 0;
      case SHARE_UPDATE_EXCLUSIVE -> other.compareTo(SHARE_UPDATE_EXCLUSIVE) >= 0;
      case SHARE -> other.compareTo(ROW_EXCLUSIVE) >= 0 && other != SHARE;
      case SHARE_ROW_EXCLUSIVE -> other.compareTo(ROW_EXCLUSIVE) >= 0;
      case EXCLUSIVE -> other != ACCESS_SHARE;
      case ACCESS_EXCLUSIVE -> true;
    };
  }

  public Lock strongest(Lock other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// From the text of `pg_locks.mode`, for example `AccessExclusiveLock`.
  ///
  /// @throws IllegalArgumentException for any other text
  public static Lock ofCatalog(String mode) {
    return switch (mode) {
      case "AccessShareLock" -> ACCESS_SHARE;
      case "RowShareLock" -> ROW_SHARE;
      case "RowExclusiveLock" -> ROW_EXCLUSIVE;
      case "ShareUpdateExclusiveLock" -> SHARE_UPDATE_EXCLUSIVE;
      case "ShareLock" -> SHARE;
      case "ShareRowExclusiveLock" -> SHARE_ROW_EXCLUSIVE;
      case "ExclusiveLock" -> EXCLUSIVE;
      case "AccessExclusiveLock" -> ACCESS_EXCLUSIVE;
      default -> throw new IllegalArgumentException("unknown lock mode " + mode);
    };
  }
}
