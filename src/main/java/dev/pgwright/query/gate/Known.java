package dev.pgwright.query.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/// Lists of what is known; each has its reason on top of its file.
final class Known {

  /// Functions called volatile that only read.
  static final SequencedSet<String> VOLATILE_READS = words("volatile-reads.txt");

  /// Functions not called volatile that do more than read.
  static final SequencedSet<String> DENIED = words("denied.txt");

  /// Extensions whose functions may be called.
  static final SequencedSet<String> EXTENSIONS = words("extensions.txt");

  /// Ways of `tablesample`.
  static final List<String> SAMPLE_METHODS =
      List.of("system", "bernoulli", "system_rows", "system_time");

  /// Functions that call the input function of a type named in a text.
  static final List<String> TYPES_BY_NAME = List.of("pg_input_is_valid", "pg_input_error_info");

  /// Catalogs that hold passwords or what leads to them.
  static final List<String> SECRETS = List.of("pg_authid", "pg_shadow", "pg_user_mapping");

  private Known() {}

  /// The condition that a function is of none of [#EXTENSIONS], where it is compiled: what is
  /// compiled in them is known, and there may be thousands.
  ///
  /// @param routine its identifier, as SQL
  static String strange(String routine) {
    String names = EXTENSIONS.stream().map(it -> "'" + it + "'").collect(Collectors.joining(","));
    return " "
        + """
        not exists (select from pg_catalog.pg_depend d
          join pg_catalog.pg_extension e on e.oid = d.refobjid
          join pg_catalog.pg_proc p on p.oid = d.objid
          where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = $routine
            and d.refclassid = 'pg_catalog.pg_extension'::regclass and d.deptype = 'e'
            and p.prolang in (12, 13) and e.extname in ($names))
        """
            .replace("$routine", routine)
            .replace("$names", names);
  }

  private static SequencedSet<String> words(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Known.class.getResourceAsStream(resource), resource)) {
      var words = new LinkedHashSet<String>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(Arrays.asList(line.split(" ", -1))));
      words.remove("");
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
