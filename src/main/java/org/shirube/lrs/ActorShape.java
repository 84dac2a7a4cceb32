package org.shirube.lrs;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Agents and groups: whether they are any, and by what they are known. */
final class ActorShape {
    static final Set<String> IDENTIFIERS = Set.of("mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> OF_AGENT =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account");
    private static final Set<String> OF_GROUP =
            Set.of("objectType", "name", "mbox", "mbox_sha1sum", "openid", "account", "member");
    private static final Pattern MAILBOX = Pattern.compile("mailto:[^\\s@<>]+@[^\\s@<>]+");
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");

    private ActorShape() {}

    /** An agent or a group. */
    static void check(JsonValue value, String path) {
        var actor = Shape.of(value, path);
        if (isGroup(actor.json())) group(actor);
        else agent(actor);
    }

    static void agent(Shape agent) {
        agent.only(OF_AGENT).text("objectType", "Agent"::equals, "Agent");
        agent.text("name");
        if (identifiers(agent) != 1) throw XapiRefusal.bad(agent.path(), "must have one identifier, and only one");
    }

    static void group(Shape group) {
        group.require("objectType");
        group.only(OF_GROUP).text("objectType", "Group"::equals, "Group");
        group.text("name");
        int identifiers = identifiers(group);
        if (identifiers > 1) throw XapiRefusal.bad(group.path(), "must not have more than one identifier");
        if (!group.has("member")) {
            if (identifiers == 0) throw group.bad("member", "is required without an identifier");
            return;
        }
        var members = group.array("member");
        if (members.isEmpty() && identifiers == 0) throw group.bad("member", "must not be empty");
        for (int i = 0; i < members.size(); i++) agent(Shape.of(members.get(i), group.at("member[" + i + "]")));
    }

    /** Who a client is or sent something for: an agent, or a group without a name of its own of an application and its user. */
    static void authority(JsonValue value) {
        var authority = Shape.of(value, "authority");
        check(value, "authority");
        if (!isGroup(authority.json())) return;
        if (identifiers(authority) > 0) throw XapiRefusal.bad("authority", "must be a group without an identifier");
        if (authority.array("member").size() != 2) throw authority.bad("member", "must be two agents");
    }

    private static int identifiers(Shape actor) {
        actor.text("mbox", text -> MAILBOX.matcher(text).matches(), "a mailto IRI");
        actor.text("mbox_sha1sum", text -> SHA1.matcher(text).matches(), "a SHA-1 in hexadecimal");
        actor.iri("openid");
        if (actor.has("account")) {
            var account = actor.object("account").only(Set.of("homePage", "name"));
            account.require("homePage");
            account.require("name");
            account.iri("homePage");
            account.text("name", name -> !name.isEmpty(), "not empty");
        }
        return (int) IDENTIFIERS.stream().filter(actor::has).count();
    }

    static boolean isGroup(JsonObject actor) {
        return "Group".equals(actor.getString("objectType", null));
    }

    /** What makes two agents or groups the same; empty for a group without an identifier. */
    static Optional<String> key(JsonObject actor) {
        if (actor.containsKey("mbox")) return Optional.of(Iri.key("mbox " + actor.getString("mbox")));
        if (actor.containsKey("mbox_sha1sum"))
            return Optional.of(Iri.key("sha1 " + actor.getString("mbox_sha1sum").toLowerCase(Locale.ROOT)));
        if (actor.containsKey("openid")) return Optional.of(Iri.key("openid " + actor.getString("openid")));
        if (!actor.containsKey("account")) return Optional.empty();
        var account = actor.getJsonObject("account");
        return Optional.of(Iri.key("account " + account.getString("homePage") + " " + account.getString("name")));
    }

    /** The keys of an agent, or of a group and its members. */
    static List<String> keys(JsonObject actor) {
        var keys = new ArrayList<String>();
        key(actor).ifPresent(keys::add);
        if (isGroup(actor) && actor.containsKey("member")) {
            for (var member : actor.getJsonArray("member"))
                key(member.asJsonObject()).ifPresent(keys::add);
        }
        return keys;
    }
}
