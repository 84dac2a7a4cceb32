package org.shirube.skillmap.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shirube.platform.api.Given;
import org.shirube.platform.api.ListOf;
import org.shirube.platform.api.Paging;
import org.shirube.platform.i18n.Text;
import org.shirube.skillmap.JobRole;
import org.shirube.skillmap.Skill;
import org.shirube.skillmap.SkillMap;
import org.shirube.skillmap.SkillMaps;

/** Published skill maps. */
@Path("skillmaps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "skill maps")
public class SkillMapsResource {
    /** @param inForce whether the caller's organisation works by it today */
    @Schema(name = "MapVersion")
    public record MapRef(
            String id,
            String version,
            int edition,
            Text title,
            LocalDate effectiveOn,
            boolean inForce,
            int skills,
            int roles) {}

    @Schema(name = "SkillMap")
    public record WholeMap(
            String id,
            String version,
            int edition,
            LocalDate effectiveOn,
            Text title,
            Text summary,
            String baseline,
            List<LevelOf> levels,
            List<CategoryOf> categories,
            List<SkillOf> skills,
            List<RoleOf> roles) {}

    /** @param usual the level from 0 to 4 that it stands for */
    public record LevelOf(int value, Text name, Text meaning, int usual) {}

    public record CategoryOf(String code, Text name) {}

    /** @param behaviours by level from 1; a level may be missing */
    public record SkillOf(
            String code,
            String category,
            Text name,
            Map<String, Text> behaviours,
            List<String> methods,
            int validMonths,
            List<String> references) {}

    public record RoleOf(String code, Text name, Text summary, List<StageOf> stages) {}

    /** @param targets by skill; skills that the stage does not ask for are missing */
    public record StageOf(int no, Text name, Map<String, Target> targets) {}

    public record Target(int level, boolean core) {}

    @Inject
    private SkillMaps maps;

    @GET
    @Operation(summary = "List published versions")
    @APIResponse(
            responseCode = "200",
            description = ListOf.PAGE,
            content = @Content(schema = @Schema(implementation = MapRef.class)))
    public ListOf<MapRef> list(@BeanParam Paging paging) {
        var current = maps.current();
        return ListOf.of(
                maps.published(),
                paging,
                map -> new MapRef(
                        map.id(),
                        map.version(),
                        map.edition(),
                        map.title(),
                        map.effectiveOn(),
                        map.id().equals(current.id()) && map.version().equals(current.version()),
                        map.skills().size(),
                        map.roles().size()));
    }

    @GET
    @Path("{id}/versions/{version}")
    @Operation(summary = "Read one whole version", description = "A published version never changes.")
    public WholeMap get(
            @PathParam("id") @Parameter(example = "shirube-government") String id,
            @PathParam("version") @Parameter(example = "2026.1") String version) {
        return whole(maps.version(id, version));
    }

    static WholeMap whole(SkillMap map) {
        return new WholeMap(
                map.id(),
                map.version(),
                map.edition(),
                map.effectiveOn(),
                map.title(),
                map.summary(),
                map.baseline(),
                map.levels().stream()
                        .map(level -> new LevelOf(level.value(), level.name(), level.meaning(), level.usual()))
                        .toList(),
                map.categories().stream()
                        .map(category -> new CategoryOf(category.code(), category.name()))
                        .toList(),
                map.skills().stream().map(SkillMapsResource::skill).toList(),
                map.roles().stream().map(role -> role(map, role)).toList());
    }

    private static SkillOf skill(Skill skill) {
        var behaviours = new TreeMap<String, Text>();
        skill.behaviours().forEach((level, text) -> behaviours.put(level.toString(), text));
        return new SkillOf(
                skill.code(),
                skill.category(),
                skill.name(),
                behaviours,
                skill.methods().stream().sorted().map(Given::word).toList(),
                skill.validMonths(),
                skill.references());
    }

    private static RoleOf role(SkillMap map, JobRole role) {
        var stages = new java.util.ArrayList<StageOf>();
        for (int no = 1; no <= role.stages().size(); no++) {
            var targets = new LinkedHashMap<String, Target>();
            for (var skill : map.skills()) {
                int level = role.target(skill.code(), no);
                if (level > 0) targets.put(skill.code(), new Target(level, role.isCore(skill.code())));
            }
            stages.add(new StageOf(no, role.stages().get(no - 1).name(), targets));
        }
        return new RoleOf(role.code(), role.name(), role.summary(), stages);
    }
}
