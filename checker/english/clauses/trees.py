"""Trees: what the grammar's trees hold.  A leaf is a Lark token whose text is its terminal's index."""

from __future__ import annotations

from lark import Token, Tree

Node = Tree[Token]


def subtrees(node: Node, name: str) -> list[Node]:
    """The children made by the grammar's rule ``name``."""
    children = node.children
    if len(children) == 1:  # most nodes: the chunk that opens them
        only = children[0]
        return [only] if isinstance(only, Tree) and only.data == name else []
    return [c for c in children if isinstance(c, Tree) and c.data == name]


def leaf_of(node: Node) -> Token | None:
    """The leaf that opens the node: a preposition, a connective; None where a subtree comes first."""
    first = node.children[0]
    return first if isinstance(first, Token) else None


def noun_leaf(member: Node) -> Token:
    """The leaf of a member of a noun phrase: the grammar puts it first."""
    leaf: Token = member.children[0]  # type: ignore[assignment]
    return leaf


def last_tree(node: Node) -> Node | None:
    """The subtree that ends the node; None where a leaf does."""
    last = node.children[-1]
    return last if isinstance(last, Tree) else None


def with_last(node: Node, *last: Token | Node) -> Node:
    """The node with other children in the place of its last one."""
    return Tree(node.data, [*node.children[:-1], *last])


def verbs_of(node: Node) -> list[tuple[Token, list[Node]]]:
    """Each verb of a verb phrase with its items; coordinated verbs stand in the tree's own row."""
    found: list[tuple[Token, list[Node]]] = []
    for child in node.children:
        if isinstance(child, Token):
            found.append((child, []))
        elif node.data == "verbal" or child.data == "conjunct":
            found.extend(verbs_of(child))
        else:
            found[-1][1].append(child)
    return found
