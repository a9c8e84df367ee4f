package dev.pgwright.source;

/// What to do with ownership and privileges, which name roles that a throwaway server lacks.
public enum MissingRoles {
  /// Roles are created, without login, when a statement names them: for a server of our own.
  CREATE,
  /// `GRANT`, `REVOKE`, `ALTER … OWNER TO` and `ALTER DEFAULT PRIVILEGES` are left out: roles
  /// belong to the whole server, and it is somebody's.
  SKIP
}
