package org.shirube.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of claims by the thousand, in the caller's transaction. JPA makes an object, a copy and a change set of each row;
 * with tens of thousands of them that is most of an import's time.
 */
final class ClaimTable {
    private static final int BATCH = 2_000;
    private static final String COLUMNS =
            "id, person_id, skill_code, source, lvl, on_day, last_used_on, note, rater, cycle_id, map_version_id,"
                    + " until_day";

    private final Connection connection;

    ClaimTable(Connection connection) {
        this.connection = connection;
    }

    /** @param claims with their ids */
    void insert(List<Claim> claims) {
        try (var insert = connection.prepareStatement(
                "insert into claim (" + COLUMNS + ", recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            for (var claim : claims) {
                bind(insert, claim);
                insert.addBatch();
                if (++waiting % BATCH == 0) insert.executeBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("claims cannot be written", failed);
        }
    }

    private static void bind(PreparedStatement insert, Claim claim) throws SQLException {
        var row = claim.row();
        insert.setLong(1, row.id());
        insert.setLong(2, row.personId());
        insert.setString(3, row.skill());
        insert.setString(4, row.source().name());
        if (row.level() == null) insert.setNull(5, Types.INTEGER);
        else insert.setInt(5, row.level());
        insert.setObject(6, row.on());
        if (row.lastUsedOn() == null) insert.setNull(7, Types.DATE);
        else insert.setObject(7, row.lastUsedOn());
        insert.setString(8, row.note());
        insert.setString(9, row.rater());
        if (row.cycleId() == null) insert.setNull(10, Types.BIGINT);
        else insert.setLong(10, row.cycleId());
        insert.setLong(11, row.mapVersion());
        if (row.until() == null) insert.setNull(12, Types.DATE);
        else insert.setObject(12, row.until());
        insert.setObject(13, LocalDateTime.ofInstant(claim.recordedAt(), ZoneOffset.UTC));
    }

    /** Claims of everybody whose id lies between two others, both included, oldest first. */
    List<ClaimRow> between(long firstPerson, long lastPerson) {
        try (var select = connection.prepareStatement(
                "select " + COLUMNS + " from claim where person_id between ? and ? order by on_day, id")) {
            select.setLong(1, firstPerson);
            select.setLong(2, lastPerson);
            select.setFetchSize(5_000);
            var rows = new ArrayList<ClaimRow>();
            try (var found = select.executeQuery()) {
                while (found.next()) rows.add(row(found));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException("claims cannot be read", failed);
        }
    }

    private static ClaimRow row(ResultSet found) throws SQLException {
        int level = found.getInt(5);
        var hasLevel = !found.wasNull();
        long cycle = found.getLong(10);
        var hasCycle = !found.wasNull();
        long mapVersion = found.getLong(11);
        var hasVersion = !found.wasNull();
        return new ClaimRow(
                found.getLong(1),
                found.getLong(2),
                found.getString(3),
                Source.valueOf(found.getString(4)),
                hasLevel ? level : null,
                found.getObject(6, LocalDate.class),
                found.getObject(7, LocalDate.class),
                found.getObject(12, LocalDate.class),
                found.getString(8),
                found.getString(9),
                hasCycle ? cycle : null,
                hasVersion ? mapVersion : null);
    }
}
