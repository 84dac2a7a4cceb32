package org.shirube.skillmap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.platform.api.BadInput;
import org.shirube.platform.api.Given;
import org.shirube.platform.error.NotFound;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.MapDrafts;
import org.shirube.skillmap.MapEdit;
import org.shirube.skillmap.SkillMaps;

/** What is in a draft and in which order, by the very edits of the editor. */
@Path("skillmaps/{id}/drafts/{draft: \\d{1,18}}/edits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill maps")
public class DraftEditsResource {
    /**
     * One act of an editor.
     *
     * @param thing for remove and move: category, skill or role
     * @param category where a new skill goes
     * @param role for addStage and removeStage
     * @param stage from 1 @param level from 1
     * @param place from 1; beyond the end means the end @param by 1 up or -1 down
     */
    @Schema(
            name = "DraftEdit",
            example = "{\"revision\": 3, \"act\": \"addSkill\", \"code\": \"B9\", \"category\": \"B\","
                    + " \"name\": {\"ja\": \"…\", \"en\": \"…\"}}")
    public record Edit(
            Integer revision,

            @Schema(
                    enumeration = {
                        "addCategory",
                        "addSkill",
                        "addRole",
                        "remove",
                        "move",
                        "addStage",
                        "removeStage",
                        "addLevel",
                        "removeLevel",
                        "moveLevel",
                        "undo",
                        "redo"
                    })
            String act,

            String thing,
            String code,
            String category,
            Text name,
            String role,
            Integer stage,
            Integer level,
            Integer place,
            Integer by) {}

    @PathParam("id")
    private String id;

    @PathParam("draft")
    private long draft;

    @Inject
    private MapDrafts drafts;

    @Inject
    private SkillMaps maps;

    private void requireOwnMap() {
        if (!maps.current().id().equals(id)) throw new NotFound("skill map");
    }

    @POST
    @Operation(
            summary = "Add, remove or move what is in a draft",
            description =
                    "Categories, skills, job roles, stages and levels; texts, targets and references are fields of the"
                            + " draft. Undo and redo go through the caller's own edits.")
    public DraftsResource.Saved edit(Edit wanted) {
        requireOwnMap();
        int revision = Given.required("revision", wanted.revision());
        return DraftsResource.Saved.of(
                switch (Given.required("act", wanted.act())) {
                    case "undo" -> drafts.undo(draft, revision);
                    case "redo" -> drafts.redo(draft, revision);
                    default -> drafts.save(draft, revision, edited(wanted));
                });
    }

    private static MapEdit edited(Edit wanted) {
        return switch (wanted.act()) {
            case "addCategory" -> new MapEdit.AddCategory(code(wanted), name(wanted));
            case "addSkill" ->
                new MapEdit.AddSkill(code(wanted), Given.required("category", wanted.category()), name(wanted));
            case "addRole" -> new MapEdit.AddRole(code(wanted), name(wanted));
            case "remove" -> new MapEdit.Remove(thing(wanted), code(wanted));
            case "move" -> new MapEdit.Move(thing(wanted), code(wanted), Given.required("place", wanted.place()));
            case "addStage" -> new MapEdit.AddStage(Given.required("role", wanted.role()));
            case "removeStage" ->
                new MapEdit.RemoveStage(Given.required("role", wanted.role()), Given.required("stage", wanted.stage()));
            case "addLevel" -> new MapEdit.AddLevel();
            case "removeLevel" -> new MapEdit.RemoveLevel(Given.required("level", wanted.level()));
            case "moveLevel" ->
                new MapEdit.MoveLevel(Given.required("level", wanted.level()), step(Given.required("by", wanted.by())));
            default -> throw new BadInput("act", "unknown");
        };
    }

    private static String code(Edit wanted) {
        return Given.required("code", wanted.code()).strip();
    }

    private static Text name(Edit wanted) {
        return Given.required("name", wanted.name());
    }

    private static MapEdit.Thing thing(Edit wanted) {
        return Given.oneOf(MapEdit.Thing.class, "thing", Given.required("thing", wanted.thing()));
    }

    private static int step(int by) {
        if (Math.abs(by) != 1) throw new BadInput("by", "range");
        return by;
    }
}
