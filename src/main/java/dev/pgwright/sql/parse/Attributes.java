package dev.pgwright.sql.parse;

import dev.pgwright.sql.ast.Constraint;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What stands behind a constraint (`ConstraintAttributeSpec`).
final class Attributes {

  private final Cursor in;
  private @Nullable Boolean deferrable;
  private @Nullable Boolean initiallyDeferred;
  private @Nullable Boolean enforced;
  private boolean notValid;
  private boolean whole;
  private boolean noInherit;

  Attributes(Cursor in) {
    this.in = in;
  }

  /// Reads all of them.
  ///
  /// @param of what the constraint is called in the server's message, for example `CHECK`
  /// @param allowed `deferrable`, `not valid`, `no inherit`, `enforced`: what it may say
  Constraint.Attributes read(String of, List<String> allowed) {
    int start = in.at();
    while (one(true)) {
      // each takes its words
    }
    if (Boolean.TRUE.equals(deferrable) || Boolean.TRUE.equals(initiallyDeferred)) {
      allow(start, of, "DEFERRABLE", allowed.contains("deferrable"));
    }
    if (notValid) {
      allow(start, of, "NOT VALID", allowed.contains("not valid"));
    }
    if (noInherit) {
      allow(start, of, "NO INHERIT", allowed.contains("no inherit"));
    }
    if (enforced != null) {
      String words = enforced ? "ENFORCED" : "NOT ENFORCED";
      allow(start, of, words, allowed.contains("enforced"));
      in.since(18);
    }
    return result();
  }

  Constraint.Attributes result() {
    return new Constraint.Attributes(deferrable, initiallyDeferred, notValid, noInherit, enforced);
  }

  private void allow(int start, String of, String words, boolean allowed) {
    if (!allowed) {
      String message = String.format(Locale.ROOT, "%s constraints cannot be marked %s", of, words);
      throw in.refusal(start, message, "0A000");
    }
  }

  /// Takes one attribute; false when none is here.
  ///
  /// @param all not only those that a column's constraint takes (`ConstraintAttr`)
  boolean one(boolean all) {
    int start = in.at();
    whole = all;
    if (in.accept("deferrable")) {
      conflict(start, Boolean.FALSE.equals(deferrable));
      deferrable = true;
    } else if (in.accept("not", "deferrable")) {
      conflict(start, Boolean.TRUE.equals(deferrable));
      deferrable = false;
    } else if (in.at("initially")) {
      in.skip();
      boolean deferred = in.expectOne("deferred", "immediate").equals("deferred");
      conflict(start, initiallyDeferred != null && initiallyDeferred != deferred);
      initiallyDeferred = deferred;
    } else if (in.accept("enforced")) {
      conflict(start, Boolean.FALSE.equals(enforced));
      enforced = true;
    } else if (in.accept("not", "enforced")) {
      conflict(start, Boolean.TRUE.equals(enforced));
      enforced = false;
    } else if (all && in.accept("not", "valid")) {
      notValid = true;
    } else if (all && in.accept("no", "inherit")) {
      noInherit = true;
    } else {
      return false;
    }
    if (all && Boolean.FALSE.equals(deferrable) && Boolean.TRUE.equals(initiallyDeferred)) {
      throw in.refusal(start, "constraint declared INITIALLY DEFERRED must be DEFERRABLE", "42601");
    }
    all(all);
    return true;
  }

  private void all(boolean all) {
    if (!all && enforced != null) {
      in.since(18);
    }
  }

  private void conflict(int start, boolean conflict) {
    if (conflict && whole) {
      throw in.refusal(start, "conflicting constraint properties", "42601");
    }
  }
}
