package org.shirube.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shirube.platform.i18n.Text;

/**
 * The tables of people, posts and post roles by the thousand, in the caller's transaction, through JDBC as
 * assessment's table of claims: JPA makes an object, a copy and a change set of each row.
 */
final class StaffTables {
    private static final int BATCH = 2_000;

    private final Connection connection;
    private final long organisationId;

    StaffTables(Connection connection, long organisationId) {
        this.connection = connection;
        this.organisationId = organisationId;
    }

    private interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private interface Reading {
        void row(ResultSet found) throws SQLException;
    }

    /** Three statements. @param units by code */
    Staff read(Map<String, UnitRow> units) {
        var members = new LinkedHashMap<String, Staff.Member>();
        var byId = new HashMap<Long, Staff.Member>();
        select(
                "select id, staff_no, name_ja, name_en, kana, joined_on, left_on from person where organisation_id = ?"
                        + " order by id",
                row -> {
                    var member = new Staff.Member(
                            row.getLong(1),
                            row.getString(2),
                            new Text(row.getString(3), row.getString(4)),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            row.getObject(7, LocalDate.class),
                            new ArrayList<>(1));
                    members.put(member.staffNo(), member);
                    byId.put(member.id(), member);
                });
        select(
                "select o.id, o.person_id, u.code, o.title_ja, o.title_en, o.head, o.main, o.from_on, o.until_on"
                        + " from post o join unit u on u.id = o.unit_id where u.organisation_id = ? order by o.from_on, o.id",
                row -> byId.get(row.getLong(2))
                        .posts()
                        .add(new Staff.Held(
                                row.getLong(1),
                                row.getString(3),
                                new Text(row.getString(4), row.getString(5)),
                                row.getBoolean(6),
                                row.getBoolean(7),
                                row.getObject(8, LocalDate.class),
                                row.getObject(9, LocalDate.class))));
        var roles = new HashMap<Long, List<Staff.PostRole>>();
        select(
                "select id, post_id, role_code, stage, from_on, until_on from role_assignment"
                        + " where organisation_id = ? and layer = 'POST' order by id",
                row -> {
                    var role = new Staff.PostRole(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class));
                    roles.computeIfAbsent(role.postId(), post -> new ArrayList<>(1))
                            .add(role);
                });
        return new Staff(units, members, roles);
    }

    /** @param ids of the new people, by staff number */
    void insertMembers(List<StaffPlan.NewMember> members, Map<String, Long> ids) {
        write(
                "insert into person (id, version, organisation_id, staff_no, name_ja, name_en, kana, joined_on, left_on)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?, ?)",
                members,
                (row, member) -> {
                    row.setLong(1, ids.get(member.staffNo()));
                    row.setLong(2, organisationId);
                    row.setString(3, member.staffNo());
                    row.setString(4, member.name().ja());
                    row.setString(5, member.name().en());
                    row.setString(6, member.kana());
                    row.setObject(7, member.joinedOn());
                    day(row, 8, member.leftOn());
                });
    }

    void updateMembers(List<StaffPlan.ChangedMember> members) {
        write(
                "update person set version = version + 1, name_ja = ?, name_en = ?, kana = ?, joined_on = ?, left_on = ?"
                        + " where id = ?",
                members,
                (row, member) -> {
                    row.setString(1, member.name().ja());
                    row.setString(2, member.name().en());
                    row.setString(3, member.kana());
                    row.setObject(4, member.joinedOn());
                    day(row, 5, member.leftOn());
                    row.setLong(6, member.id());
                });
    }

    /** A new post with its own id and those of its person and unit. */
    record PostRow(long id, long personId, long unitId, StaffPlan.NewPost post) {}

    void insertPosts(List<PostRow> posts) {
        write(
                "insert into post (id, version, person_id, unit_id, title_ja, title_en, head, main, from_on, until_on)"
                        + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                posts,
                (row, each) -> {
                    row.setLong(1, each.id());
                    row.setLong(2, each.personId());
                    row.setLong(3, each.unitId());
                    row.setString(4, each.post().title().ja());
                    row.setString(5, each.post().title().en());
                    row.setBoolean(6, each.post().head());
                    row.setBoolean(7, each.post().main());
                    row.setObject(8, each.post().from());
                    day(row, 9, each.post().until());
                });
    }

    void updatePosts(List<StaffPlan.ChangedPost> posts) {
        write("update post set version = version + 1, title_en = ?, until_on = ? where id = ?", posts, (row, post) -> {
            row.setString(1, post.titleEn());
            day(row, 2, post.until());
            row.setLong(3, post.id());
        });
    }

    void deletePosts(List<Long> ids) {
        write("delete from post where id = ?", ids, (row, id) -> row.setLong(1, id));
    }

    /** A role that a post is to ask for, with its own id. */
    record RoleRow(long id, long postId, StaffPlan.Asked role) {}

    void insertRoles(List<RoleRow> roles) {
        write(
                "insert into role_assignment (id, version, organisation_id, layer, post_id, role_code, stage, from_on)"
                        + " values (?, 1, ?, 'POST', ?, ?, ?, ?)",
                roles,
                (row, each) -> {
                    row.setLong(1, each.id());
                    row.setLong(2, organisationId);
                    row.setLong(3, each.postId());
                    row.setString(4, each.role().code());
                    row.setInt(5, each.role().stage());
                    row.setObject(6, each.role().from());
                });
    }

    void endRoles(List<StaffPlan.EndedRole> roles) {
        write("update role_assignment set version = version + 1, until_on = ? where id = ?", roles, (row, role) -> {
            row.setObject(1, role.until());
            row.setLong(2, role.id());
        });
    }

    void deleteRoles(List<Long> ids) {
        write("delete from role_assignment where id = ?", ids, (row, id) -> row.setLong(1, id));
    }

    private static void day(PreparedStatement row, int place, LocalDate day) throws SQLException {
        if (day == null) row.setNull(place, Types.DATE);
        else row.setObject(place, day);
    }

    private void select(String sql, Reading reading) {
        try (var select = connection.prepareStatement(sql)) {
            select.setLong(1, organisationId);
            select.setFetchSize(5_000);
            try (var found = select.executeQuery()) {
                while (found.next()) reading.row(found);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("staff cannot be read", failed);
        }
    }

    private <T> void write(String sql, List<T> rows, Binding<T> binding) {
        if (rows.isEmpty()) return;
        try (var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) statement.executeBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("staff cannot be written", failed);
        }
    }
}
