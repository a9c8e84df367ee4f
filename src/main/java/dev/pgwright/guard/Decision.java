package dev.pgwright.guard;

import dev.pgwright.config.Config;
import dev.pgwright.guard.risk.Found;
import dev.pgwright.guard.risk.Report;
import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Standing;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.risk.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;

/// Risks to a verdict.
final class Decision {

  private static final int MOST_REASONS = 6;
  private static final int LONGEST = 400;

  private final Request request;
  private final Report report;
  private final Standing standing;

  Decision(Request request, Report report, Config.Guard policy) {
    this.request = request;
    this.report = report;
    this.standing = new Standing(policy.disposable(), policy.isProtected());
  }

  Judgement judgement(Passes passes) {
    Verdict verdict = Verdict.ALLOW;
    Found first = null;
    for (Found each : report.found()) {
      Verdict one = verdict(each);
      if (one.compareTo(verdict) > 0) {
        verdict = one;
        first = each;
      }
    }
    String hash = hash();
    boolean forbidden = report.found().stream().anyMatch(it -> it.risk() == Risk.FORBIDDEN);
    if (first != null && !forbidden && passes.use(hash)) {
      return answer(Verdict.ALLOW, "allowed-once", "a person let exactly this pass once", hash);
    }
    return answer(
        verdict,
        first == null ? "nothing-found" : first.rule(),
        first == null ? "" : reason(verdict, first, hash, forbidden),
        hash);
  }

  private Judgement answer(Verdict verdict, String rule, String reason, String hash) {
    return new Judgement(
        verdict, rule, reason, null, report.found(), report.seen(), report.files(), hash);
  }

  /// See `docs/guard.md`, which has this as a table.
  private Verdict verdict(Found found) {
    Target target = found.target();
    boolean disposable = target != null && standing.allowsLossOf(target);
    return switch (found.risk()) {
      case READ -> Verdict.ALLOW;
      case WRITE -> disposable ? Verdict.ALLOW : Verdict.ASK;
      case OPAQUE -> Verdict.ASK;
      case MIGRATION ->
          request.byDatabaseEngineer() ? Verdict.DENY : disposable ? Verdict.ALLOW : Verdict.ASK;
      case DANGER -> disposable ? Verdict.ASK : Verdict.DENY;
      case FORBIDDEN -> Verdict.DENY;
    };
  }

  private String reason(Verdict verdict, Found first, String hash, boolean forbidden) {
    var lines = new LinkedHashSet<String>();
    lines.add(line(first));
    for (Found each : report.found()) {
      if (verdict(each) == verdict && lines.size() < MOST_REASONS) {
        lines.add(line(each));
      }
    }
    var text = new StringBuilder("pgwright guard: ").append(String.join("; ", lines)).append('.');
    Target target = first.target();
    if (target != null && first.risk() != Risk.FORBIDDEN) {
      text.append(" Target: ").append(target.label());
      text.append(standing.allowsLossOf(target) ? ", disposable." : ", which counts as protected.");
    }
    if (first.remedy() != null) {
      text.append(" Instead: ").append(first.remedy()).append('.');
    }
    report
        .files()
        .forEach(
            (file, sum) ->
                text.append(" Read: ")
                    .append(file)
                    .append(" (sha256 ")
                    .append(sum, 0, 12)
                    .append(")."));
    if (!forbidden) {
      text.append(" A person can let exactly this pass once: pgwright guard --allow-once ");
      text.append(hash, 0, 16).append('.');
    }
    return text.toString();
  }

  private static String line(Found found) {
    String message = found.message();
    boolean longer = message.length() > LONGEST;
    return found.rule() + ": " + (longer ? message.substring(0, LONGEST) + "…" : message);
  }

  /// Of everything that decides: what is asked, where, and the files that were read.
  private String hash() {
    var text = new StringBuilder(request.tool()).append('\0').append(request.folder());
    request
        .input()
        .forEach((key, value) -> text.append('\0').append(key).append('=').append(value));
    report.files().forEach((file, sum) -> text.append('\0').append(file).append(' ').append(sum));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
