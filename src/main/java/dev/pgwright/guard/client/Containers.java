package dev.pgwright.guard.client;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.guard.risk.Target;
import dev.pgwright.guard.run.Call;
import dev.pgwright.guard.run.Hole;
import dev.pgwright.guard.run.Program;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs that run others on other machines: containers, clusters, hosts.
final class Containers {

  private static final List<String> FLAGS =
      List.of(
          "--interactive",
          "--tty",
          "--detach",
          "--rm",
          "--no-deps",
          "--service-ports",
          "--build",
          "--quiet",
          "--no-TTY",
          "--privileged",
          "--init",
          "--stdin",
          "--all",
          "--debug",
          "--tls",
          "--verbose",
          "--use-aliases",
          "--quiet-pull",
          "--remove-orphans",
          "--read-only",
          "--publish-all",
          "--attach");
  private static final List<String> SSH_VALUED =
      List.of(
          "-b", "-B", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o",
          "-p", "-P", "-Q", "-R", "-S", "-W", "-w");

  /// `source:target…` and `source=…,target=…`.
  private static final Pattern MOUNT =
      Pattern.compile(
          "([^:=,]+):(/[^:,]+?)/?(?::.*)?|.*(?:source|src)=([^,]+).*(?:target|dst|destination)=([^,]+).*");

  private Containers() {}

  static @Nullable Program find(String name) {
    return switch (name) {
      case "docker", "podman", "nerdctl", "finch" -> Containers::docker;
      case "docker-compose", "podman-compose" -> it -> compose(it, 1);
      case "kubectl", "oc", "k", "microk8s", "k3s", "kubecolor", "minikube" ->
          Containers::kubernetes;
      case "ansible" -> Containers::ansible;
      case "ssh", "autossh", "sshpass", "slogin", "dbclient" -> Containers::ssh;
      case "vagrant",
          "multipass",
          "lxc",
          "incus",
          "distrobox",
          "toolbox",
          "limactl",
          "wsl",
          "orb",
          "colima" ->
          Containers::machine;
      case "tmux", "screen", "zellij" -> Containers::terminal;
      default -> null;
    };
  }

  private static int behindOptions(List<String> words, int from) {
    int at = from;
    while (at < words.size() && words.get(at).startsWith("-") && !words.get(at).equals("--")) {
      String word = words.get(at);
      boolean flag =
          word.contains("=") || FLAGS.contains(word) || word.matches("-[itdTPq]+|-[euwvplmh].+");
      at += flag ? 1 : 2;
    }
    return at;
  }

  private static String docker(Call call) {
    List<String> words = call.words();
    int at = behindOptions(words, 1);
    if (at >= words.size()) {
      return Hole.TEXT;
    }
    return switch (words.get(at)) {
      case "exec" -> inside(call, behindOptions(words, at + 1), "docker:");
      case "run", "create" -> started(call, at, "docker:");
      case "compose" -> compose(call, at + 1);
      case "container" -> docker(call.with(without(words, at)));
      case "volume" -> volume(call, words.subList(at + 1, words.size()));
      case "rm", "remove" -> removed(call, words.subList(at + 1, words.size()));
      case "stop", "kill", "restart" -> Hole.TEXT;
      case "system" -> {
        if (words.contains("prune") && words.contains("--volumes")) {
          volumes(call, "volumes that nothing uses are deleted");
        }
        yield Hole.TEXT;
      }
      case "stack", "service" -> {
        if (words.contains("rm") && words.stream().anyMatch(Clusters::soundsLikeDatabase)) {
          volumes(call, "a service that may be a database is removed");
        }
        yield Hole.TEXT;
      }
      default -> Hole.TEXT;
    };
  }

  private static List<String> without(List<String> words, int at) {
    var rest = new java.util.ArrayList<>(words);
    rest.remove(at);
    return rest;
  }

  /// `-e A=B` of a container that is started.
  private static Call entered(Call call) {
    Call inner = call;
    List<String> words = call.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (List.of("-e", "--env").contains(words.get(i)) && words.get(i + 1).indexOf('=') > 0) {
        String pair = words.get(i + 1);
        inner =
            inner.with(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
      boolean apart = words.get(i).equals("--entrypoint");
      if (apart || words.get(i).startsWith("--entrypoint=")) {
        String entry = apart ? words.get(i + 1) : words.get(i).substring(13);
        var moved = new java.util.ArrayList<>(words);
        moved.subList(i, i + (apart ? 2 : 1)).clear();
        int image =
            behindOptions(moved, Math.max(moved.indexOf("run"), moved.indexOf("create")) + 1);
        moved.add(Math.min(image + 1, moved.size()), entry);
        return inner.with(moved);
      }
    }
    return inner;
  }

  /// Names within the container that lead to a volume or folder of a database, as those.
  private static Call mounted(Call call) {
    var words = new java.util.ArrayList<>(call.words());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String volume =
          word.matches("-v|--volume|--mount") && i + 1 < words.size()
              ? words.get(i + 1)
              : word.matches("(--volume|--mount)=.*") ? word.substring(word.indexOf('=') + 1) : "";
      Matcher mount = MOUNT.matcher(volume);
      if (mount.matches()) {
        String source = mount.group(1) == null ? mount.group(3) : mount.group(1);
        String inner = mount.group(2) == null ? mount.group(4) : mount.group(2);
        boolean path = source.matches("[./~].*") || Hole.in(source);
        if (path ? DataFolders.has(call, source) : Clusters.soundsLikeDatabase(source)) {
          String place = path ? source : "/var/lib/postgresql/data";
          String data = "$1" + Matcher.quoteReplacement(place);
          Pattern name = Pattern.compile("(^|[\\s'\"=;])" + Pattern.quote(inner) + "(?![\\w-])");
          words.replaceAll(it -> it.equals(volume) ? it : name.matcher(it).replaceAll(data));
        }
      }
    }
    return call.with(words);
  }

  /// A container that is made for one program, which may be what its image is called after.
  private static String started(Call call, int verb, String kind) {
    Call entered = mounted(entered(call));
    int image = behindOptions(entered.words(), verb + 1);
    if (image < entered.words().size()) {
      String name = entered.words().get(image).replaceFirst(".*/", "").replaceFirst(":.*", "");
      Program tool = Tools.find(name);
      if (tool != null) {
        var words =
            new java.util.ArrayList<>(entered.words().subList(image, entered.words().size()));
        words.set(0, name);
        tool.run(entered.with(words));
      }
    }
    return inside(entered, image, kind);
  }

  private static String inside(Call call, int at, String kind) {
    List<String> words = call.words();
    if (at >= words.size()) {
      return Hole.TEXT;
    }
    String name = words.get(at);
    int from = at + 1 < words.size() && words.get(at + 1).equals("--") ? at + 2 : at + 1;
    return call.at(kind + name + "/").runFrom(from);
  }

  private static String compose(Call call, int from) {
    List<String> words = call.words();
    int at = behindOptions(words, from);
    if (at >= words.size()) {
      return Hole.TEXT;
    }
    List<String> rest = words.subList(at + 1, words.size());
    switch (words.get(at)) {
      case "exec" -> {
        return inside(call, behindOptions(words, at + 1), "compose:");
      }
      case "run" -> {
        return started(call, at, "compose:");
      }
      case "down" -> {
        if (rest.stream().anyMatch(it -> it.matches("-[a-z]*v[a-z]*|--volumes(=true)?"))) {
          volumes(call, "the volumes of the services are deleted, and databases in them");
        }
      }
      case "rm" -> {
        if (rest.stream().anyMatch(it -> it.matches("-[a-z]*v[a-z]*|--volumes"))) {
          volumes(call, "anonymous volumes of the services are deleted");
        }
      }
      default -> {}
    }
    return Hole.TEXT;
  }

  private static String volume(Call call, List<String> words) {
    if (words.isEmpty()) {
      return Hole.TEXT;
    }
    if (words.getFirst().equals("prune")) {
      volumes(call, "volumes that nothing uses are deleted");
    } else if (words.getFirst().matches("rm|remove")) {
      boolean database = words.stream().anyMatch(Clusters::soundsLikeDatabase);
      call.add(
          database ? Risk.DANGER : Risk.OPAQUE,
          "delete-volume",
          String.join(", ", words.subList(1, words.size()))
              + ": a volume is deleted with the database that it may hold",
          "docker compose down without -v; back the volume up first",
          Target.UNKNOWN);
    }
    return Hole.TEXT;
  }

  private static String removed(Call call, List<String> words) {
    boolean volumes = words.stream().anyMatch(it -> it.matches("-[a-z]*v[a-z]*|--volumes"));
    boolean database = words.stream().anyMatch(Clusters::soundsLikeDatabase);
    if (volumes || database) {
      volumes(call, "a container that may be a database is removed");
    }
    return Hole.TEXT;
  }

  private static void volumes(Call call, String message) {
    call.add(
        Risk.OPAQUE, "delete-volume", message, "leave the volumes: without -v", Target.UNKNOWN);
  }

  private static String kubernetes(Call call) {
    List<String> words = call.words();
    int split = words.indexOf("--");
    if (words.contains("exec")
        || words.contains("run")
        || words.contains("debug")
        || words.contains("rsh")) {
      int verb =
          Math.max(
              Math.max(words.indexOf("exec"), words.indexOf("run")),
              Math.max(words.indexOf("rsh"), words.indexOf("debug")));
      int pod = behindOptions(words, verb + 1);
      String name = pod < words.size() ? words.get(pod) : "pod";
      int from = split > 0 ? split + 1 : pod + 1;
      return call.at("kube:" + name.replaceFirst(".*/", "") + "/").runFrom(from);
    }
    deleted(call);
    if (words.contains("cnpg") && words.contains("psql")) {
      return call.with(behind(words, "psql", split)).at("kube:").runFrom(0);
    }
    if (words.contains("cnpg")
        && words.stream().anyMatch(it -> it.matches("destroy|hibernate|promote|restart"))) {
      call.add(Risk.DANGER, "cluster", "a database cluster is changed", null, Target.UNKNOWN);
    }
    return Hole.TEXT;
  }

  /// A program, and what stands behind `--`.
  private static List<String> behind(List<String> words, String program, int split) {
    var all = new java.util.ArrayList<>(List.of(program));
    all.addAll(split > 0 ? words.subList(split + 1, words.size()) : List.of());
    return all;
  }

  private static void deleted(Call call) {
    List<String> words = call.words();
    if (words.contains("delete")
        && !words.contains("--dry-run=client")
        && !words.contains("--dry-run=server")) {
      boolean kind =
          words.stream()
              .anyMatch(
                  it ->
                      it.matches(
                          "(?i)(pvc|pv|persistentvolumeclaims?|persistentvolumes?|statefulsets?|sts|clusters?(\\.postgresql.*)?|postgresql?s?|perconapgcluster|postgrescluster|databases?|ns|namespaces?)(/.*)?"));
      boolean fleeting =
          !kind
              && words.stream()
                  .anyMatch(
                      it ->
                          it.matches(
                              "(?i)(jobs?|cronjobs?|cj|cm|configmaps?|ingress|events?|hpa|netpol)(/.*)?"));
      boolean name = !fleeting && words.stream().anyMatch(Clusters::soundsLikeDatabase);
      if (kind || name) {
        call.add(
            kind && name ? Risk.DANGER : Risk.OPAQUE,
            "delete-volume",
            "what is deleted may hold a database",
            "back it up first, and let a person do it",
            Target.UNKNOWN);
      }
    }
  }

  private static String ssh(Call call) {
    List<String> words = call.words();
    if (call.name().equals("sshpass")) {
      int inner = 1;
      while (inner < words.size() && !words.get(inner).equals("ssh")) {
        inner++;
      }
      return call.runFrom(inner);
    }
    Launchers.options(call);
    int at = 1;
    while (at < words.size() && words.get(at).startsWith("-")) {
      at += SSH_VALUED.contains(words.get(at)) ? 2 : 1;
    }
    if (at >= words.size()) {
      return Hole.TEXT;
    }
    String host = words.get(at).replaceFirst("^.*@", "");
    int from = at + 1 < words.size() && words.get(at + 1).equals("--") ? at + 2 : at + 1;
    String text = String.join(" ", words.subList(Math.min(from, words.size()), words.size()));
    if (text.isBlank()) {
      return call.stdin() == null
          ? Hole.TEXT
          : call.machine()
              .elsewhere(call.stdin(), call.reading(null), "ssh:" + host + "/", List.of());
    }
    return call.machine().elsewhere(text, call, "ssh:" + host + "/", List.of());
  }

  /// `ansible hosts -m module -a arguments`.
  private static String ansible(Call call) {
    String all = String.join(" ", call.arguments());
    boolean server = all.matches("(?s).*\\bpostgresql_\\w+.*");
    if (server && !call.has("--check", "-C")) {
      boolean loses = all.matches("(?s).*\\b(state\\s*[=:]\\s*(absent|restore)|truncate\\s*=).*");
      call.add(
          loses ? Risk.DANGER : Risk.WRITE,
          loses ? "destructive-module" : "changing-module",
          "a module of ansible changes a database",
          "let a person run it",
          Target.UNKNOWN);
    }
    return KnownPrograms.scan(call);
  }

  private static String machine(Call call) {
    List<String> words = call.words();
    int split = words.indexOf("--");
    int option = Math.max(words.indexOf("-c"), words.indexOf("--command"));
    if (option > 0 && option + 1 < words.size()) {
      return call.machine().elsewhere(words.get(option + 1), call, "machine:", List.of());
    }
    if (split > 0) {
      return call.at("machine:").runFrom(split + 1);
    }
    int exec =
        Math.max(words.indexOf("exec"), Math.max(words.indexOf("shell"), words.indexOf("-e")));
    return exec > 0 && exec + 1 < words.size()
        ? call.at("machine:").runFrom(exec + (call.name().equals("wsl") ? 1 : 2))
        : KnownPrograms.scan(call);
  }

  /// `tmux new -d 'psql …'`, `tmux send-keys 'psql …' Enter`, `screen -dmS x psql …`.
  private static String terminal(Call call) {
    for (String word : call.arguments()) {
      if (word.indexOf(' ') > 0) {
        KnownPrograms.perhaps(call, word, it -> it.rule().equals("unreadable-command"));
      }
    }
    return KnownPrograms.scan(call);
  }
}
