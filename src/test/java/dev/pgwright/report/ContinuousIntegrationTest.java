package dev.pgwright.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/// The forms that programs read beside our own JSON.
class ContinuousIntegrationTest {

  private static final Report REPORT =
      new Draft()
          .finding(
              new Finding(
                  "index-not-concurrent",
                  Finding.Severity.ERROR,
                  "50% of\nwrites wait, <& \"quoted\"> :: ]]>",
                  "a b/ü#1?.sql",
                  new Finding.Span(2, 3, 4, 5),
                  "table:public.orders",
                  "CREATE INDEX CONCURRENTLY"))
          .finding(
              new Finding("no-lock-timeout", Finding.Severity.INFO, "x", "c.sql", null, null, null))
          .finding(
              new Finding(
                  "no-lock-timeout", Finding.Severity.WARNING, "x", "c.sql", null, null, null))
          .finding(
              new Finding("several-heads", Finding.Severity.WARNING, "y", null, null, null, null))
          .finish();

  @Test
  void sarif_has_what_the_standard_demands() throws Exception {
    JsonNode root = new JsonMapper().readTree(Sarif.of(REPORT));
    assertThat(root.path("version").asText()).isEqualTo("2.1.0");
    assertThat(root.path("$schema").asText()).endsWith("sarif-2.1.0.json");
    JsonNode run = root.path("runs").path(0);
    assertThat(run.path("tool").path("driver").path("name").asText()).isEqualTo("pgwright");
    var rules = new LinkedHashSet<String>();
    run.path("tool").path("driver").path("rules").forEach(it -> rules.add(it.path("id").asText()));
    assertThat(run.path("results")).hasSize(4);
    for (JsonNode result : run.path("results")) {
      assertThat(rules).contains(result.path("ruleId").asText());
      assertThat(List.of("none", "note", "warning", "error"))
          .contains(result.path("level").asText());
      assertThat(result.path("message").path("text").asText()).isNotEmpty();
      assertThat(result.path("partialFingerprints").path("pgwright/v1").asText())
          .matches("[0-9a-f]{32}");
    }
    JsonNode place = run.path("results").path(0).path("locations").path(0).path("physicalLocation");
    String uri = place.path("artifactLocation").path("uri").asText();
    assertThat(java.net.URI.create(uri).getPath()).isEqualTo("a b/ü#1?.sql");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(2);
    assertThat(place.path("region").path("endColumn").asInt()).isEqualTo(5);
    assertThat(run.path("results").path(3).has("locations")).isFalse();
  }

  @Test
  void github_has_one_line_for_each_finding() {
    List<String> lines = Annotations.github(REPORT).lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.getFirst())
        .startsWith("::error file=a b/ü#1?.sql,line=2,endLine=4,col=3,title=index-not-concurrent::")
        .contains("50%25 of%0Awrites wait");
    assertThat(lines.get(1)).startsWith("::notice file=c.sql,title=");
  }

  @Test
  void gitlab_has_fingerprints_that_differ() throws Exception {
    JsonNode root = new JsonMapper().readTree(Annotations.gitlab(REPORT));
    assertThat(root.isArray()).isTrue();
    var prints = new LinkedHashSet<String>();
    for (JsonNode each : root) {
      assertThat(each.path("description").asText()).isNotEmpty();
      assertThat(each.path("check_name").asText()).isNotEmpty();
      assertThat(List.of("info", "minor", "major", "critical", "blocker"))
          .contains(each.path("severity").asText());
      assertThat(each.path("location").path("path").asText()).isNotEmpty();
      assertThat(each.path("location").path("lines").path("begin").asInt()).isPositive();
      prints.add(each.path("fingerprint").asText());
    }
    assertThat(prints).hasSize(4);
  }

  @Test
  void junit_is_xml_with_a_failure_for_what_matters() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Annotations.junit(REPORT))));
    var suite = (org.w3c.dom.Element) document.getElementsByTagName("testsuite").item(0);
    var failures = document.getElementsByTagName("failure");
    assertThat(failures.getLength()).isEqualTo(3);
    assertThat(suite.getAttribute("tests")).isEqualTo("3");
    assertThat(suite.getAttribute("failures")).isEqualTo("3");
    assertThat(((org.w3c.dom.Element) failures.item(0)).getAttribute("message"))
        .isEqualTo("2: 50% of\nwrites wait, <& \"quoted\"> :: ]]>");
  }
}
