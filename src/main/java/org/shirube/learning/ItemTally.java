package org.shirube.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The sums of one version of an item in one body; nobody's answers can be told from them. */
@Entity
@Table(name = "item_tally")
public class ItemTally {
    @Id
    @GeneratedValue(generator = "item_tally_seq")
    @SequenceGenerator(name = "item_tally_seq", sequenceName = "item_tally_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "organisation_id", updatable = false)
    private long organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(name = "item_id", updatable = false)
    private String itemId;

    @Column(name = "item_version", updatable = false)
    private int itemVersion;

    private int answers;
    private int blanks;
    private int rights;
    private double rest;

    @Column(name = "rest_squares")
    private double restSquares;

    @Column(name = "rest_of_right")
    private double restOfRight;

    /** By option in the order of the file, separated by commas; empty for a kind without options. */
    private String chosen;

    protected ItemTally() {} // JPA

    /** @param options how many can be chosen from; 0 for another kind */
    ItemTally(long organisationId, Purpose purpose, String itemId, int itemVersion, int options) {
        this.organisationId = organisationId;
        this.purpose = purpose;
        this.itemId = itemId;
        this.itemVersion = itemVersion;
        write(ItemSums.NONE, Collections.nCopies(options, 0));
    }

    void add(ItemSums more, List<Integer> moreChosen) {
        var before = sums();
        // an option was added or taken away without a new version: the earlier places say nothing any more
        var counts = new ArrayList<>(
                chosen().size() == moreChosen.size() ? chosen() : Collections.nCopies(moreChosen.size(), 0));
        for (int i = 0; i < counts.size(); i++) counts.set(i, counts.get(i) + moreChosen.get(i));
        write(
                new ItemSums(
                        before.answers() + more.answers(),
                        before.blanks() + more.blanks(),
                        before.rights() + more.rights(),
                        before.rest() + more.rest(),
                        before.restSquares() + more.restSquares(),
                        before.restOfRight() + more.restOfRight()),
                counts);
    }

    private void write(ItemSums sums, List<Integer> counts) {
        answers = sums.answers();
        blanks = sums.blanks();
        rights = sums.rights();
        rest = sums.rest();
        restSquares = sums.restSquares();
        restOfRight = sums.restOfRight();
        chosen = counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    ItemSums sums() {
        return new ItemSums(answers, blanks, rights, rest, restSquares, restOfRight);
    }

    List<Integer> chosen() {
        return chosen.isEmpty()
                ? List.of()
                : Arrays.stream(chosen.split(",")).map(Integer::valueOf).toList();
    }

    String key() {
        return key(organisationId, purpose, itemId, itemVersion);
    }

    static String key(long organisationId, Purpose purpose, String itemId, int itemVersion) {
        return organisationId + " " + purpose + " " + itemId + " " + itemVersion;
    }
}
