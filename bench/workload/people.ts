import { Random } from '../data/random.js'
import type { StoryMaker } from '../data/story.js'

/** Whether a drawn person is one whom anybody is as likely to be as any other. */
const isAnybody = (index: number) => index % 4 === 3

/** Slugs of people to ask for, drawn as the news draws them: most requests meet hot people, every fourth a cold one. */
export function drawSlugs(population: StoryMaker, count: number): readonly string[] {
  const random = new Random(population.seed, 2 ** 42)
  return Array.from({ length: count }, (_, index) => {
    const number = isAnybody(index) ? random.below(population.people) : random.rank(population.people)
    return population.person(number).slug
  })
}

/** Of drawn people those who are drawn without regard to how often the news name them. */
export function drawAnybody(population: StoryMaker, count: number): readonly string[] {
  return drawSlugs(population, count * 4).filter((_, index) => isAnybody(index))
}
