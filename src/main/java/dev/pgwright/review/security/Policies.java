package dev.pgwright.review.security;

import dev.pgwright.model.Defined;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.review.Subject;
import java.util.List;

/// Who has policies.
final class Policies {

  private Policies() {}

  static List<QualifiedName> tables(Subject subject) {
    return subject
        .schema()
        .all(Defined.class)
        .filter(it -> it.id().kind() == ObjectKind.POLICY)
        .map(it -> it.id().qualified())
        .distinct()
        .toList();
  }
}
