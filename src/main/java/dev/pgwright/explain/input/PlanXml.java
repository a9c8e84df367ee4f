package dev.pgwright.explain.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The XML that `EXPLAIN` writes; nothing outside the text is looked at.
final class PlanXml {

  private static final List<String> LISTS = List.of("Plans", "Triggers", "Workers");

  private PlanXml() {}

  static JsonNode read(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
      List<Element> queries = elements(root);
      return queries.isEmpty() || root.getTagName().equals("Query")
          ? object(root)
          : object(queries.getFirst());
    } catch (SAXException | IOException e) {
      throw PlanInput.broken(String.valueOf(e.getMessage())).because(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode object(Element element) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Element child : elements(element)) {
      String name = child.getTagName().replace('-', ' ').replace("Full sort", "Full-sort");
      name = name.replace("Pre sorted", "Pre-sorted").replace("I O ", "I/O ");
      name = name.replace("One Time", "One-Time");
      boolean setting = element.getTagName().equals("Settings");
      object.set(
          name, setting ? JsonNodeFactory.instance.textNode(child.getTextContent()) : value(child));
    }
    return object;
  }

  private static JsonNode value(Element element) {
    List<Element> children = elements(element);
    boolean items =
        !children.isEmpty() && children.stream().allMatch(it -> it.getTagName().equals("Item"));
    if (items || LISTS.contains(element.getTagName())) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      children.forEach(child -> list.add(value(child)));
      return list;
    }
    if (!children.isEmpty()) {
      return object(element);
    }
    String text = element.getTextContent();
    return switch (text) {
      case "true" -> JsonNodeFactory.instance.booleanNode(true);
      case "false" -> JsonNodeFactory.instance.booleanNode(false);
      default ->
          text.matches("-?\\d+(\\.\\d+)?")
              ? JsonNodeFactory.instance.numberNode(Double.parseDouble(text))
              : JsonNodeFactory.instance.textNode(text);
    };
  }

  private static List<Element> elements(Element parent) {
    var all = new ArrayList<Element>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child) {
        all.add(child);
      }
    }
    return all;
  }
}
