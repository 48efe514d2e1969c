const [NOT, IN_PART, QUITE] = [0, 1, 2];

/** Whether buyers are content who give so many stars less one: 0 where not, 1 in part, 2 where they are. */
export function contentOf(stars: number): number {
  return stars < 2 ? NOT : stars === 2 ? IN_PART : QUITE;
}
