package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The sums of one level of one skill in the checks of one body. */
@Entity
@Table(name = "block_tally")
public class BlockTally {
    @Id
    @GeneratedValue(generator = "block_tally_seq")
    @SequenceGenerator(name = "block_tally_seq", sequenceName = "block_tally_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Column(name = "skill_code", updatable = false)
    private String skill;

    @Column(name = "lvl", updatable = false)
    private int level;

    @Column(updatable = false)
    private int items;

    private int people;
    private long rights;

    @Column(name = "right_squares")
    private long rightSquares;

    protected BlockTally() {} // JPA

    BlockTally(long organisationId, String skill, int level, int items) {
        this.organisationId = organisationId;
        this.skill = skill;
        this.level = level;
        this.items = items;
    }

    void add(BlockSums more) {
        people += more.people();
        rights += more.rights();
        rightSquares += more.rightSquares();
    }

    BlockFigure figure() {
        return new BlockFigure(skill, level, new BlockSums(items, people, rights, rightSquares));
    }

    String key() {
        return key(organisationId, skill, level, items);
    }

    static String key(long organisationId, String skill, int level, int items) {
        return organisationId + " " + skill + " " + level + " " + items;
    }
}
