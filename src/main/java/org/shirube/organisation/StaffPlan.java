package org.shirube.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.shirube.platform.i18n.Text;

/** Everything that taking over a file writes, in the order in which it has to be written. */
final class StaffPlan {
    /** @param parent a unit that is there already or stands before this one */
    record NewUnit(String code, String parent, Text name) {}

    record RenamedUnit(String code, Text name) {}

    record MovedUnit(String code, String parent) {}

    record NewMember(String staffNo, Text name, String kana, LocalDate joinedOn, LocalDate leftOn) {}

    record ChangedMember(long id, Text name, String kana, LocalDate joinedOn, LocalDate leftOn) {}

    record NewPost(
            String staffNo,
            String unit,
            Text title,
            boolean head,
            boolean main,
            LocalDate from,
            LocalDate until,
            List<Asked> roles) {}

    record Asked(String code, int stage, LocalDate from) {}

    record ChangedPost(long id, String titleEn, LocalDate until) {}

    record NewRole(long postId, Asked role) {}

    record EndedRole(long id, LocalDate until) {}

    final List<NewUnit> newUnits = new ArrayList<>();
    final List<RenamedUnit> renamedUnits = new ArrayList<>();
    final List<MovedUnit> movedUnits = new ArrayList<>();
    final List<NewMember> newMembers = new ArrayList<>();
    final List<ChangedMember> changedMembers = new ArrayList<>();
    final List<Long> droppedPosts = new ArrayList<>();
    final List<ChangedPost> changedPosts = new ArrayList<>();
    final List<NewPost> newPosts = new ArrayList<>();
    final List<Long> droppedRoles = new ArrayList<>();
    final List<EndedRole> endedRoles = new ArrayList<>();
    final List<NewRole> newRoles = new ArrayList<>();
    /** People of before whose posts or roles change. */
    final List<Long> touched = new ArrayList<>();

    /** Equal exactly when the same would be written. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(
                    newUnits,
                    renamedUnits,
                    movedUnits,
                    newMembers,
                    changedMembers,
                    droppedPosts,
                    changedPosts,
                    newPosts,
                    droppedRoles,
                    endedRoles,
                    newRoles)) {
                part.forEach(each -> digest.update(each.toString().getBytes(StandardCharsets.UTF_8)));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
